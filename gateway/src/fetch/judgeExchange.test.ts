import { expect, test } from 'vitest';
import { ExchangeFailed } from './exchangeFailed.js';
import { mayBeStale } from './judgeExchange.js';

const failed = (failure: ExchangeFailed['failure']): Error =>
  new ExchangeFailed('read ECONNRESET', failure, 'ECONNRESET');
const reset = failed({ sent: true, connectionBroke: true });

test.each([
  ['broke soon after a good answer', reset, 0, true],
  ['broke just as soon as that', reset, 99, true],
  ['broke when there was no good answer any more', reset, 100, false],
  ['broke when there never was one', reset, Infinity, false],
  ['was refused', failed({ sent: false, connectionBroke: true }), 0, false],
  ['had no more time', failed({ sent: true, connectionBroke: false }), 0, false],
  ['brought something else', new Error('the answer is larger than 10 bytes'), 0, false],
])('a connection that %s (%s, %d ms after a good answer) may have been kept too long: %s', (_what, error, ms, isSo) => {
  expect(mayBeStale(error, ms)).toBe(isSo);
});
