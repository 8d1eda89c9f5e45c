import { expect, test } from 'vitest';
import { keyOf } from '../testing/partnerKeys.js';
import { newSigner } from '../testing/tokens.js';
import { withoutSecrets } from './withoutSecrets.js';

const token = await (await newSigner('first')).sign();

test.each([
  ['a key', keyOf('north')],
  ['a key cut off', keyOf('north').slice(0, 20)],
  ['a key in other letters', keyOf('north').toUpperCase()],
  ['a token', token],
  ['a token without its signature', token.split('.').slice(0, 2).join('.')],
  ['a token as a name of GraphQL', token.replace(/\W/g, '_')],
])('%s is left out wherever it stands, and nothing else', (_what, secret) => {
  for (const [before, after] of [
    ['', ''],
    ['"', '"'],
    ['field "', '" is unknown.'],
    ['a_', ' b'],
    ['/graphql?key=', '&x=1'],
  ])
    expect(withoutSecrets(`${before}${secret}${after}`)).toBe(`${before}[left out]${after}`);
});

test('what follows "Bearer" is left out whatever it looks like', () => {
  expect(withoutSecrets('authorization: Bearer dGhpcyBpcyBzZWNyZXQ= and more')).toBe(
    'authorization: Bearer [left out] and more',
  );
});

test.each([
  'The header Authorization is not "Bearer" and a key ("tpk_…").',
  'Cannot query field "eyebrow" on type "Query".',
  'They say hey.there.now and key.of.it, at Eyjafjallajokull',
  '{"level":30,"time":1795970100632,"hash":"9f86d081884c","msg":"reloaded"}',
])('other words stay: %s', (text) => {
  expect(withoutSecrets(text)).toBe(text);
});

test.each(['_ey', 'eyJ ', 'Bearer ', 'tpk_', '+'])('of 300,000 characters of %j nothing is left out', (part) => {
  const text = part.repeat(Math.ceil(300_000 / part.length));
  expect(withoutSecrets(text)).toBe(text);
});
