import { expect, test } from 'vitest';
import { addressKey } from './addressKey.js';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['no address', 'no address'],
  [undefined, 'gone'],
])('%s stands for %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test('a text of any length is a short key', () => {
  expect(addressKey('x'.repeat(10_000))).toHaveLength(64);
  expect(addressKey(`::${'f'.repeat(10_000)}`).length).toBeLessThan(64);
});
