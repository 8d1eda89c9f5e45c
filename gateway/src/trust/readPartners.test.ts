import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { InvalidYaml } from '@tripgraph/yaml/parseYaml';
import { keyHash, pepperCheckOf } from './keyHash.js';
import { partnerDefaults } from './partner.js';
import { readPartners } from './readPartners.js';

const one = 'a'.repeat(64);
const two = 'b'.repeat(64);

const problemsOf = (text: string): readonly string[] => {
  try {
    readPartners('partners.yaml', text);
    return [];
  } catch (error) {
    if (error instanceof InvalidYaml) return error.problems;
    throw error;
  }
};

test('a partner has a name, a state, one key or two, and acts for nobody unless it is said', () => {
  const partners = readPartners(
    'partners.yaml',
    `partners:
  - { name: north, state: active, keys: [${one}, ${two}] }
  - { name: carts, state: suspended, keys: [${'c'.repeat(64)}], acts_for: true }
`,
  );
  expect(
    partners.map(({ keyHashes, ...rest }) => ({ ...rest, keys: keyHashes.map((hash) => hash.toString('hex')) })),
  ).toEqual([
    { ...partnerDefaults, name: 'north', keys: [one, two] },
    { ...partnerDefaults, name: 'carts', state: 'suspended', actsForOthers: true, keys: ['c'.repeat(64)] },
  ]);
});

test('what a partner may is read with its units', () => {
  const [partner] = readPartners(
    'partners.yaml',
    `partners:
  - name: north
    state: active
    keys: [${one}]
    mode: ids-only
    manifest: operations/north.json
    scopes: [bookings:write, prices:net]
    quota: { cost_per_minute: 60000, max_request_cost: 2000 }
    allowed_origins: ['https://north.example']
    channel: marketplace
`,
  );
  expect(partner).toMatchObject({
    mode: 'ids-only',
    manifest: 'operations/north.json',
    scopes: ['bookings:write', 'prices:net'],
    quota: { costPerMinute: 60_000, maxRequestCost: 2_000 },
    allowedOrigins: ['https://north.example'],
    channel: 'marketplace',
  });
});

test('a mode without a manifest, a path as origin and a scope of two words are refused', () => {
  expect(
    problemsOf(`partners:
  - { name: north, state: active, keys: [${one}], scopes: ['two words'], allowed_origins: ['https://north.example/shop'] }
`),
  ).toEqual([
    'line 2: partners.0.scopes.0: a scope is one word of at most 100 characters',
    'line 2: partners.0.allowed_origins.0: an origin is a scheme and a host, such as https://shop.example',
  ]);
  expect(problemsOf(`partners:\n  - { name: north, state: active, keys: [${one}], mode: enforce }\n`)).toEqual([
    'line 2: partners.0.mode: the mode "enforce" needs a manifest',
  ]);
});

test('an empty list is a file without partners', () => {
  expect(readPartners('partners.yaml', 'partners: []')).toEqual([]);
});

test('everything that is wrong is said at once, with its line', () => {
  expect(
    problemsOf(`partners:
  - name: North
    state: asleep
    keys: [1, 2, 3]
  - name: south
    state: active
    keys:
      - ${one}
      - tpk_plain
    colour: blue
`),
  ).toEqual([
    'line 2: partners.0.name: a partner is named in lower case letters, digits and hyphens',
    'line 3: partners.0.state: Invalid option: expected one of "active"|"suspended"',
    'line 4: partners.0.keys: a partner has one key, or two while it changes over',
    'line 9: partners.1.keys.1: must be the HMAC-SHA256 of a key in lower case hexadecimal',
    'line 10: partners.1.colour: unknown key',
  ]);
});

test('a name or a key that two partners have is refused', () => {
  expect(
    problemsOf(`partners:
  - { name: north, state: active, keys: [${one}] }
  - name: north
    state: active
    keys: [${two}, ${one}]
`),
  ).toEqual([
    'line 3: partners.1.name: the name "north" is given twice',
    'line 5: partners.1.keys.1: this key is given twice',
  ]);
});

test('what is no YAML has a line, too', () => {
  expect(problemsOf('partners:\n  - { name: north')[0]).toMatch(/^line [23]: /);
});

test('the example can be used', () => {
  const file = new URL('../../partners.example.yaml', import.meta.url);
  expect(readPartners('partners.example.yaml', readFileSync(file, 'utf8')).map(({ name }) => name)).toEqual([
    'harbour-travel',
    'carts',
  ]);
});

test('a file whose keys were hashed with another pepper is refused, at its line, by whoever is to know them', () => {
  const [own, other] = [keyHash('the pepper of this file, long enough'), keyHash('another pepper, which is as long')];
  const text = `partners: []\npepper_check: "${pepperCheckOf(own)}"\n`;
  expect(readPartners('partners.yaml', text, own)).toEqual([]);
  expect(readPartners('partners.yaml', text)).toEqual([]);
  expect(() => readPartners('partners.yaml', text, other)).toThrow(
    /line 2: pepper_check: GATEWAY_KEY_PEPPER is not the secret .* give every partner a new key/,
  );
  expect(readPartners('partners.yaml', 'partners: []', other)).toEqual([]);
  expect(() => readPartners('partners.yaml', 'partners: []\npepper_check: 12345678\n')).toThrow(/write quotes/);
});
