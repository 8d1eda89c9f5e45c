import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, keptOfText, textOfKept } from './keptText.js';

const digest = digestOf('a key');
const kept = { text: '{"name":"Munich"}', keptAtMs: 1_700_000_000_000, maxAgeMs: 60_000, usableMs: 86_460_000 };
const text = textOfKept(digest, kept);

test('what is written is read again, whatever it says', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (value, key) => {
      const other = { ...kept, text: JSON.stringify(value) };
      expect(keptOfText(digestOf(key), textOfKept(digestOf(key), other))).toEqual(other);
    }),
  );
});

test.each<[string, string]>([
  ['what is kept under another key', textOfKept(digestOf('another key'), kept)],
  ['what is written in another form', text.replace(/^1/, '2')],
  ['what is cut off', text.slice(0, -1)],
  ['what is cut off in its head', text.slice(0, 30)],
  ['what has no time', text.replace('1700000000000', 'now')],
  ['what has a time before all times', text.replace('1700000000000', '-1')],
  ['what has times without end', text.replace('60000', '9'.repeat(11))],
  ['a value that is no object', textOfKept(digest, { ...kept, text: '["Munich"]' })],
  ['a value that is nothing', textOfKept(digest, { ...kept, text: 'null' })],
  ['nothing', ''],
  [
    'what is nested without end',
    textOfKept(digest, { ...kept, text: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}` }),
  ],
])('%s is not read', (_what, value) => {
  expect(keptOfText(digest, value)).toBeUndefined();
});

test('a key cannot be read from what stands for it', () => {
  expect(digestOf('north {"id":"1"}')).toMatch(/^[\w-]{43}$/);
  expect(digestOf('north {"id":"1"}')).not.toBe(digestOf('south {"id":"1"}'));
});
