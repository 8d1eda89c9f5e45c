import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyTold, type Ended } from './whyTold.js';

const usual: Ended = { isMutation: false, hasErrors: false, status: 200, durationMs: 10 };
const rules = { slowMs: 1_000, samplePercent: 1 };
const never = () => 0.999;

test.each([
  ['a query that is answered', {}, undefined],
  ['a change', { isMutation: true }, 'mutation'],
  ['a change that had errors', { isMutation: true, hasErrors: true }, 'errors'],
  ['an answer with errors beside its data', { hasErrors: true }, 'errors'],
  ['what is refused', { status: 400 }, 'errors'],
  ['what has spent its quota', { status: 429 }, 'errors'],
  ['what is shed', { status: 503 }, 'errors'],
  ['what has not changed since', { status: 304 }, undefined],
  ['what takes as long as is slow', { durationMs: 1_000 }, 'slow'],
  ['what takes a little less', { durationMs: 999.9 }, undefined],
] as const)('%s', (_what, ended, because) => {
  expect(whyTold({ ...usual, ...ended }, rules, never)).toBe(because);
});

test('of all others so many of a hundred are drawn: none of 0, all of 100', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 100 }),
      (drawn, samplePercent) => {
        const because = whyTold(usual, { ...rules, samplePercent }, () => drawn);
        expect(because).toBe(drawn < samplePercent / 100 ? 'sample' : undefined);
      },
    ),
  );
});
