import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKey, newKey } from './key.js';

test('a key is a prefix, where it is for, 27 digits of randomness and 6 of checksum', () => {
  expect(newKey('live', Buffer.alloc(20))).toBe(`tpk_live_${'0'.repeat(27)}3zuS7g`);
  expect(newKey('test', Buffer.alloc(20, 255))).toBe('tpk_test_aWgEPTl1tmebfsQzFP4bxwgy80V1XK1vV');
});

test('the checksum is the CRC-32 of all before it, in base 62', () => {
  const key = newKey('live');
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const value = [...key.slice(-6)].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
  expect(value).toBe(crc32(key.slice(0, -6)));
});

test('different bits make different keys', () => {
  const bits = fc.uint8Array({ minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(bits, bits, (one, other) => {
      const equal = Buffer.from(one).equals(Buffer.from(other));
      expect(newKey('test', Buffer.from(one)) === newKey('test', Buffer.from(other))).toBe(equal);
    }),
  );
  expect(newKey('live')).not.toBe(newKey('live'));
});

test('whatever one sign is mistyped for, it is no key any more', () => {
  const key = newKey('live');
  expect(isKey(key)).toBe(true);
  for (let at = 0; at < key.length; at += 1)
    for (const sign of '0Aaz_9')
      if (key[at] !== sign) expect(isKey(key.slice(0, at) + sign + key.slice(at + 1)), `${at} ${sign}`).toBe(false);
});

test.each([
  ['one cut off', newKey('live').slice(0, -1)],
  ['one and more', `${newKey('live')}0`],
  ['one of another environment', newKey('live').replace('live', 'test')],
  ['one and a line', `${newKey('live')}\n`],
  ['nothing', ''],
])('%s is no key', (_what, text) => {
  expect(isKey(text)).toBe(false);
});
