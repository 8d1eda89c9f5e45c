import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from './executable.js';
import { guardedOperations } from './guarded.js';

const text = fc.array(fc.constantFrom('0', '1', ' ', 'a', '\0', 'guarded', '{ a }'), { maxLength: 6 });
const sent = fc.record({
  operationName: text.map((parts) => parts.join('')),
  source: text.map((parts) => parts.join('')),
});

/** Everything that a client could send so that its parts, with up to one sign between them, are this text. */
const forgeries = (key: string) =>
  Array.from(key, (_, at) => [
    { operationName: key.slice(0, at), source: key.slice(at) },
    { operationName: key.slice(0, at), source: key.slice(at + 1) },
  ]).flat();

test('two operations have one key only if they are one', () => {
  fc.assert(
    fc.property(sent, (one) => {
      const others = [...forgeries(keyOf(one)), ...forgeries(`${one.operationName}\0${one.source}`)];
      const same = others.filter((other) => keyOf(other) === keyOf(one));
      for (const other of same) expect(other).toEqual(one);
    }),
  );
});

test('nothing that a client sends is the key of what is kept for some clients', () => {
  fc.assert(
    fc.property(sent, text, (one, seen) => {
      const guarded = guardedOperations(() => ({
        caseOf: () => seen.join(''),
        viewOf: () => ({ kind: 'refused', paths: [] }),
      })).find(keyOf(one), {} as never, {} as never);
      const key = guarded?.keyFor({}) ?? '';
      expect(forgeries(key).filter((other) => keyOf(other) === key)).toEqual([]);
      expect(key).not.toBe('');
    }),
  );
});
