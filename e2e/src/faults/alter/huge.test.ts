import { expect, test } from 'vitest';
import { hugeAnswers } from './huge.js';

const exchanged = { requestBody: '', status: 200, headers: {}, body: '{}' };

test('what is taken of the largest is known', () => {
  const { ways, mostMb } = hugeAnswers();
  const body = ways['300 MB']?.(exchanged)?.body as Generator<Buffer>;
  expect(mostMb()).toBe(0);
  for (let piece = 0; piece < 17; piece += 1) body.next();
  expect(mostMb()).toBeCloseTo(1, 4);
  expect(ways['100,000 levels']?.(exchanged)?.body).toMatch(/^\{"data":\{"activity":\{"place":\{"place":/);
});

test('what is said of its length is true', () => {
  const { body, contentLength } = hugeAnswers().ways['300 MB, as it says']?.(exchanged) ?? {};
  let bytes = 0;
  for (const piece of body as Iterable<Buffer>) bytes += piece.length;
  expect(contentLength).toBe(bytes);
});
