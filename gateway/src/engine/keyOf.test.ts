import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from './executable.js';
import { guardedOperations } from './guarded.js';

/** Texts that are put together of what keys are made of. */
const hostileText = fc.array(fc.constantFrom('0', '1', ' ', 'a', '\0', 'guarded', '{ a }'), { maxLength: 6 });
const sent = fc.record({
  operationName: hostileText.map((parts) => parts.join('')),
  source: hostileText.map((parts) => parts.join('')),
});

test('two operations have one key only if they are one', () => {
  fc.assert(
    fc.property(sent, sent, (one, other) => {
      const isOne = one.operationName === other.operationName && one.source === other.source;
      expect(keyOf(one) === keyOf(other)).toBe(isOne);
    }),
  );
});

test('nothing that a client sends is the key of what is kept for some clients', () => {
  fc.assert(
    fc.property(sent, sent, hostileText, (one, other, seen) => {
      const guarded = guardedOperations(() => ({
        caseOf: () => seen.join(''),
        viewOf: () => ({ kind: 'refused', paths: [] }),
      })).find(keyOf(one), {} as never, {} as never);
      expect(guarded?.keyFor({})).not.toBe(keyOf(other));
    }),
  );
});
