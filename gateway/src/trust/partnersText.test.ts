import { expect, test } from 'vitest';
import { readPartners } from './readPartners.js';
import { withKey, withPartner, withPepperCheck, withState, withoutKey } from './partnersText.js';

const hash = (sign: string): Buffer => Buffer.from(sign.repeat(64), 'hex');
const newcomer = { name: 'west', hash: hash('e'), scopes: [], actsForOthers: false };
const text = `# Whoever edits this tells the others.
partners:
  # The first of all.
  - name: north
    state: active # since 2024
    keys: [${'a'.repeat(64)}] # changes over in May
    scopes: [bookings:write]

  - keys:
      # the old one
      - ${'b'.repeat(64)}
      - ${'c'.repeat(64)}
    name: south
    state: active
`;
const keysOf = (written: string): unknown =>
  Object.fromEntries(
    readPartners('partners.yaml', written).map(({ name, keyHashes }) => [
      name,
      keyHashes.map((held) => held.toString('hex').slice(0, 1)).join(''),
    ]),
  );

test('whatever is changed, comments, order and all else stay as they are', () => {
  expect(withState(text, 'north', 'suspended')).toBe(text.replace('state: active # since', 'state: suspended # since'));
  expect(withKey(text, 'north', hash('d'))).toBe(
    text.replace(`keys: [${'a'.repeat(64)}]`, `keys: [${'a'.repeat(64)}, ${'d'.repeat(64)}]`),
  );
});

test('a third key drops the older of two', () => {
  expect(keysOf(withKey(text, 'north', hash('d')))).toEqual({ north: 'ad', south: 'bc' });
  expect(keysOf(withKey(text, 'south', hash('d')))).toEqual({ north: 'a', south: 'cd' });
});

test('a key is taken away by its fingerprint, or all of them', () => {
  expect(keysOf(withoutKey(text, 'south', 'bbbbbbbb'))).toEqual({ north: 'a', south: 'c' });
  expect(keysOf(withoutKey(text, 'south', undefined))).toEqual({ north: 'a', south: '' });
  const without = withoutKey(text, 'south', undefined);
  expect(keysOf(withKey(without, 'south', hash('d')))).toEqual({ north: 'a', south: 'd' });
});

test('a new partner stands at the end', () => {
  const written = withPartner(text, { ...newcomer, scopes: ['prices:net'], actsForOthers: true });
  expect(written.slice(written.indexOf('  - name: west'))).toBe(`  - name: west
    state: active
    keys:
      - ${'e'.repeat(64)}
    scopes:
      - prices:net
    acts_for: true
`);
});

test('a new partner with a manifest asks by the ids of it', () => {
  const written = withPartner('', { ...newcomer, manifest: 'operations/west.json' });
  expect(readPartners('partners.yaml', written)).toMatchObject([
    { name: 'west', mode: 'ids-only', manifest: 'operations/west.json' },
  ]);
});

test('the first partner of an empty file is written like any other', () => {
  const entry = `partners:\n  - name: west\n    state: active\n    keys:\n      - ${'e'.repeat(64)}\n`;
  expect(withPartner('# Ours.\npartners: []\n', newcomer)).toBe(`# Ours.\n${entry}`);
  expect(withPartner('', newcomer)).toBe(entry);
});

test('a hash that looks like a number stays one of letters and digits', () => {
  const number = Buffer.from('1'.repeat(64), 'hex');
  const power = Buffer.from(`${'1'.repeat(60)}e999`, 'hex');
  expect(keysOf(withKey(withKey(text, 'south', number), 'south', power))).toEqual({ north: 'a', south: '11' });
});

test.each([
  [
    'a partner that is there',
    () => withPartner(text, { ...newcomer, name: 'north' }),
    'There is a partner "north" already',
  ],
  ['the state of nobody', () => withState(text, 'east', 'active'), 'There is no partner "east"'],
  ['a key of nobody', () => withKey(text, 'east', hash('d')), 'There is no partner "east"'],
  ['a key that is not there', () => withoutKey(text, 'north', 'bbbbbbbb'), '"north" has no key bbbbbbbb'],
  [
    'all keys of one who has none',
    () => withoutKey(withoutKey(text, 'north', undefined), 'north', undefined),
    'has no key.',
  ],
])('%s is refused', (_what, edit, message) => {
  expect(edit).toThrow(message);
});

test('the check value of the pepper stands at the front, as a text, and another one is refused', () => {
  for (const check of ['0123abcd', '12345678', '1e234567']) {
    const written = withPepperCheck(text, check);
    expect(written).toMatch(
      new RegExp(`^# Whoever edits this tells the others\\.\npepper_check: "?${check}"?\npartners:\n`),
    );
    expect(keysOf(written)).toEqual({ north: 'a', south: 'bc' });
    expect(withPepperCheck(written, check)).toBe(written);
    expect(() => withPepperCheck(written, 'ffffffff')).toThrow('GATEWAY_KEY_PEPPER is not the secret');
  }
});
