import { withoutSecrets } from '@tripgraph/telemetry/withoutSecrets';
import { expect, test } from 'vitest';
import { keyOf } from './testing/partnerKeys.js';
import { newSigner } from './testing/tokens.js';

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

const planted = 'dGhpcy1pcy1hLXBsYW50ZWQtc2VjcmV0LTAxMjM0NTY3ODk';

test.each([
  [
    'the password of a database',
    `postgres://shard:${planted}@db-2.internal:5432/activities?ssl=1`,
    'postgres://[left out]@db-2.internal:5432/activities?ssl=1',
  ],
  ['a password without a user', `redis://:${planted}@cache:6379`, 'redis://[left out]@cache:6379'],
  ['a password in a connection string', `host=db password=${planted} user=a`, 'host=db password=[left out] user=a'],
  [
    'a signature of a request',
    `tripgraph-signature: v1 t=1790000000,s=${planted.slice(0, 43)}`,
    'tripgraph-signature: v1 t=1790000000,s=[left out]',
  ],
  ['one of its second version', `v2 t=1790000000,s=${planted.slice(0, 43)}`, 'v2 t=1790000000,s=[left out]'],
  [
    'a signature of a webhook',
    `v1,${planted.slice(0, 43)}= v1,${planted.slice(0, 43)}=`,
    'v1,[left out] v1,[left out]',
  ],
  ['the secret of a webhook', `whsec_${planted}`, 'whsec_[left out]'],
  ['a name and password of HTTP', 'authorization: Basic YTpwbGFudGVkLXNlY3JldA==', 'authorization: Basic [left out]'],
  ['the headers of a collector', `api-key=${planted},x-team=a`, 'api-key=[left out],x-team=a'],
  [
    'the key of a map',
    `https://maps.example/v1?api_key=${planted}&lang=en`,
    'https://maps.example/v1?api_key=[left out]&lang=en',
  ],
  [
    'a token of OAuth',
    `grant_type=x&client_secret=${planted}&access_token=${planted}`,
    'grant_type=x&client_secret=[left out]&access_token=[left out]',
  ],
])('%s is left out', (_what, text, left) => {
  expect(withoutSecrets(text)).toBe(left);
  expect(withoutSecrets(JSON.stringify({ text }))).toBe(JSON.stringify({ text: left }));
});

test.each([
  'Use basic authentication, or http://127.0.0.1:4000/graphql?a=b@c.',
  'The password= of nobody; secret = x',
  'The header Authorization is not "Bearer" and a key ("tpk_…").',
  'Cannot query field "eyebrow" on type "Query".',
  'They say hey.there.now and key.of.it, at Eyjafjallajokull',
  '{"level":30,"time":1795970100632,"hash":"9f86d081884c","msg":"reloaded"}',
])('other words stay: %s', (text) => {
  expect(withoutSecrets(text)).toBe(text);
});

test.each(['_ey', 'eyJ ', 'Bearer ', 'Basic ', 'tpk_', '+', '://', '://a', '://a:', 'password= ', 'v1,', 'whsec_'])(
  'of 300,000 characters of %j nothing is left out',
  (part) => {
    const text = part.repeat(Math.ceil(300_000 / part.length));
    expect(withoutSecrets(text)).toBe(text);
  },
);
