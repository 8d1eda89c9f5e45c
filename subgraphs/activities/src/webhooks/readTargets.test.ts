import { InvalidYaml } from '@tripgraph/yaml/parseYaml';
import { expect, test } from 'vitest';
import { secretOf } from '../testing/webhooks.js';
import { readTargets } from './readTargets.js';

const rule = { ports: [443, 8443], allowLoopback: false };
const one = secretOf('one');
const two = secretOf('two');
const read = (text: string, changes = {}) => readTargets('webhooks.yaml', text, { ...rule, ...changes });

const problemsOf = (text: string): readonly string[] => {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof InvalidYaml) return error.problems;
    throw error;
  }
};

test('a webhook has a name, a partner, an address, one secret or two, events, and options when it wants few', () => {
  expect(
    read(`webhooks:
  - { name: north, partner: north, url: 'https://north.example/hooks', secrets: [${one}, ${two}], events: [booking.changed] }
  - { name: north-times, partner: north, url: 'https://north.example:8443/', secrets: [${one}], events: [availability.changed], options: [a, b] }
`),
  ).toEqual([
    {
      name: 'north',
      partner: 'north',
      url: 'https://north.example/hooks',
      secrets: [one, two],
      events: ['booking.changed'],
      options: null,
    },
    {
      name: 'north-times',
      partner: 'north',
      url: 'https://north.example:8443/',
      secrets: [one],
      events: ['availability.changed'],
      options: ['a', 'b'],
    },
  ]);
});

test('everything that is wrong is said at once, with its line, and without secrets', () => {
  const short = `whsec_${Buffer.alloc(23, 7).toString('base64')}`;
  const problems = problemsOf(`webhooks:
  - name: North
    partner: ''
    url: http://127.0.0.1/
    secrets:
      - ${short}
      - ${one.replace('whsec_', '')}
    events: []
    options: []
    colour: blue
  - name: south
    partner: south
    url: https://me:hush@south.example/
    secrets: []
    events: [booking.made]
`);
  expect(problems).toEqual([
    'line 2: webhooks.0.name: a webhook is named in lower case letters, digits and hyphens',
    'line 3: webhooks.0.partner: must be the name of a partner',
    'line 4: webhooks.0.url: must begin with https://',
    'line 6: webhooks.0.secrets.0: must be "whsec_" and the base64 of 24 to 64 bytes',
    'line 7: webhooks.0.secrets.1: must be "whsec_" and the base64 of 24 to 64 bytes',
    'line 8: webhooks.0.events: name at least one event',
    'line 9: webhooks.0.options: leave options out to be told of all',
    'line 10: webhooks.0.colour: unknown key',
    'line 13: webhooks.1.url: must not hold a user or a password',
    'line 14: webhooks.1.secrets: a webhook has one secret, or two while it changes over',
    'line 15: webhooks.1.events.0: Invalid option: expected one of "booking.changed"|"availability.changed"',
  ]);
  expect(problems.join()).not.toMatch(/hush|BwcH/);
});

const bytes = (count: number): string => `whsec_${Buffer.alloc(count, 7).toString('base64')}`;
const withSecret = (secret: string): string =>
  `webhooks: [{ name: a, partner: a, url: 'https://a.example/', secrets: ['${secret}'], events: [booking.changed] }]`;

test.each([bytes(24), bytes(64)])('%s is a secret', (secret) => {
  expect(problemsOf(withSecret(secret))).toEqual([]);
});

test.each([bytes(23), bytes(65), `${bytes(24)}=`, bytes(25).replace(/=+$/, ''), 'whsec_', 'whsec_-_-_'])(
  '%s is none',
  (secret) => {
    expect(problemsOf(withSecret(secret))).toHaveLength(1);
  },
);

test('a name that two webhooks have is refused', () => {
  const webhook = `url: 'https://a.example/', secrets: [${one}], events: [booking.changed]`;
  expect(
    problemsOf(`webhooks:
  - { name: a, partner: a, ${webhook} }
  - { name: a, partner: b, ${webhook} }
`),
  ).toEqual(['line 3: webhooks.1.name: the name "a" is given twice']);
});

test('this machine can be told of changes when that is allowed', () => {
  const text = withSecret(one).replace('https://a.example/', 'http://localhost:4000/');
  expect(problemsOf(text)).toHaveLength(1);
  expect(read(text, { allowLoopback: true })).toHaveLength(1);
});
