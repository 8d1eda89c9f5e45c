import { expect, test } from 'vitest';
import { memoryStore } from './memoryStore.js';
import type { Entry, Kept } from './store.js';

const kept = (text: string): Kept => ({ text, keptAtMs: 1_000, maxAgeMs: 60_000, usableMs: 90_000 });
const entry = (key: string, text: string): Entry => ({ key, kept: kept(text) });

test('what is kept is found under its key, in the order asked for', () => {
  const store = memoryStore(1_000_000);
  store.write([entry('a', '1'), entry('b', '2')]);
  expect(store.read(['b', 'c', 'a'])).toEqual([kept('2'), undefined, kept('1')]);
});

test('what is kept last replaces what was kept before', () => {
  const store = memoryStore(1_000_000);
  store.write([entry('a', '1')]);
  store.write([entry('a', '2')]);
  expect(store.read(['a'])).toEqual([kept('2')]);
});

test('with no room left it forgets what was used least recently', () => {
  // Sixteen entries of 300 + 2 * (1 + 349) bytes fit.
  const store = memoryStore(16_000);
  const text = 'x'.repeat(349);
  for (let index = 0; index < 16; index += 1) store.write([entry(String.fromCharCode(97 + index), text)]);
  expect(store.read(['a', 'b'])).toEqual([kept(text), kept(text)]);
  store.write([entry('z', text)]);
  const found = store.read(['a', 'b', 'c', 'd', 'z']);
  expect(found.map((part) => part !== undefined)).toEqual([true, true, false, true, true]);
});

test('what is larger than a sixteenth of all is not kept, and what was kept in its place is gone', () => {
  const store = memoryStore(16_000);
  store.write([entry('a', '1')]);
  store.write([entry('a', 'x'.repeat(400))]);
  expect(store.read(['a'])).toEqual([undefined]);
});
