import { expect, test } from 'vitest';
import { AnswerTooLarge } from './exchange.js';
import { ExchangeFailed } from './exchangeFailed.js';
import { shownByFailure } from './judgeExchange.js';

const failed = (failure: ExchangeFailed['failure']): Error => new ExchangeFailed('it failed', failure);
const late = failed({ sent: true, connectionBroke: false });
const left = {
  aborted: true,
  reason: undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

test.each([
  ['a connection that broke', failed({ sent: true, connectionBroke: true }), true, undefined, 'bad'],
  ['one that broke after who asked had left', failed({ sent: true, connectionBroke: true }), true, left, 'bad'],
  [
    'one that may be stale',
    failed({ sent: true, connectionBroke: true, mayBeStale: true }),
    true,
    undefined,
    'nothing',
  ],
  ['one that was refused', failed({ sent: false, connectionBroke: true }), true, undefined, 'bad'],
  ['an answer that is too large', new AnswerTooLarge('it is too large'), false, left, 'bad'],
  ['time that was up', late, true, undefined, 'bad'],
  ['too little time that was up', late, false, undefined, 'nothing'],
  ['a client that left', late, true, left, 'nothing'],
  ['a client whose time was up', late, true, { ...left, endsAtMs: 0 }, 'bad'],
])('%s shows of the instance what it shows', (_what, error, isTimeEnough, signal, shown) => {
  expect(shownByFailure(error, isTimeEnough, signal)).toBe(shown);
});
