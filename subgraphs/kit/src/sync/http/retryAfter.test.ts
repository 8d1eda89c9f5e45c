import { expect, test } from 'vitest';
import { pauseAskedMs } from './retryAfter.js';

const nowMs = Date.UTC(2026, 10, 30, 12, 0, 0);

test.each([
  [{}, null],
  [{ 'retry-after': '7' }, 7_000],
  [{ 'retry-after': 'Mon, 30 Nov 2026 12:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Mon, 30 Nov 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-5' }, null],
  [{ ratelimit: '"default";r=0;t=30', 'ratelimit-policy': '"default";q=100;w=60' }, 30_000],
  [{ ratelimit: '"default";r=10;t=30' }, null],
  [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '10' }, 10_000],
  [{ 'ratelimit-remaining': '1', 'ratelimit-reset': '10' }, null],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowMs / 1000 + 5) }, 5_000],
  [{ 'ratelimit-remaining': '0' }, null],
  [{ 'retry-after': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '10' }, 1_000],
])('%j asks for a pause of %s ms', (headers, ms) => {
  expect(pauseAskedMs(headers, nowMs)).toBe(ms);
});
