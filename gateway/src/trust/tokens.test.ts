import { createLocalJWKSet, SignJWT, UnsecuredJWT, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { audience, issuer, jwksOf, newSigner, type Signer } from '../testing/tokens.js';
import { nobody } from './client.js';
import type { Identity } from './partnerOf.js';
import { tokensOf, withTokens } from './tokens.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const now = (): number => Math.floor(Date.now() / 1_000);
const signer = await newSigner('first');
const others: Readonly<Record<string, Signer>> = {
  RS256: await newSigner('rsa', 'RS256'),
  EdDSA: await newSigner('edwards', 'EdDSA'),
};

/** What knows the keys of these signers, and how often it has asked for one. */
const knowing = (...signers: readonly Signer[]) => {
  const local = createLocalJWKSet(JSON.parse(jwksOf(...signers)) as JSONWebKeySet);
  const asked: unknown[] = [];
  const tokens = tokensOf({
    keyOf: (header, token) => {
      asked.push(header.kid);
      return local(header, token);
    },
    issuer,
    audience,
    algorithms: ['RS256', 'ES256', 'EdDSA'],
  });
  return { ...tokens, asked };
};

test.each(['ES256', 'RS256', 'EdDSA'])(
  'a token signed with %s is its frontend, with the scopes that it says',
  async (alg) => {
    const used = others[alg] ?? signer;
    const { identify } = knowing(used);
    const client = { ...nobody, kind: 'frontend', name: 'shop-front', scopes: ['prices:net', 'bookings:read'] };
    const expected = { kind: 'frontend', name: 'shop-front', client };
    expect(await identify(await used.sign({ scope: 'prices:net bookings:read' }))).toEqual(expected);
    expect(await identify(await used.sign({ scope: undefined, scp: ['prices:net', 'bookings:read'] }))).toEqual(
      expected,
    );
  },
);

test('what is no scope is none: a number, a word with quotes, two spaces', async () => {
  const identity = (await knowing(signer).identify(
    await signer.sign({ scope: undefined, scp: [1, '"', '', 'a'] }),
  )) as {
    client: unknown;
  };
  expect(identity.client).toMatchObject({ scopes: ['a'] });
  expect(await knowing(signer).identify(await signer.sign({ scope: 'a  b' }))).toMatchObject({
    client: { scopes: ['a', 'b'] },
  });
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const bad: ReadonlyArray<readonly [string, () => string | Promise<string>, RegExp]> = [
  ['one that has expired', () => signer.sign({ exp: now() - 31 }), /has expired/],
  ['one that is not valid yet', () => signer.sign({ nbf: now() + 31 }), /not valid yet/],
  ['one of another issuer', () => signer.sign({ iss: 'https://login.example' }), /another issuer/],
  ['one of no issuer', () => signer.sign({ iss: undefined }), /another issuer/],
  ['one for another audience', () => signer.sign({ aud: ['other', 'another'] }), /another audience/],
  ['one for nobody', () => signer.sign({ aud: undefined }), /another audience/],
  ['one that never expires', () => signer.sign({ exp: undefined }), /lacks "exp" or "sub"/],
  ['one of nobody', () => signer.sign({ sub: undefined }), /lacks "exp" or "sub"/],
  ['one with an empty name', () => signer.sign({ sub: '' }), /"sub" is not of 1 to 256/],
  ['one with a very long name', () => signer.sign({ sub: 's'.repeat(257) }), /"sub" is not of 1 to 256/],
  [
    'one that is not signed',
    () =>
      new UnsecuredJWT({ sub: 'x' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(now() + 9)
        .encode(),
    /malformed, or its signature/,
  ],
  [
    'one signed with the public key as a secret',
    () =>
      new SignJWT({ sub: 'x', iss: issuer, aud: audience, exp: now() + 9 })
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(new TextEncoder().encode(signer.pem)),
    /malformed, or its signature/,
  ],
  ['one of a key that is not known', async () => (await newSigner('second')).sign(), /key that it names is not known/],
  ['one of another key with a known name', async () => (await newSigner('first')).sign(), /signature is wrong/],
  [
    'one whose payload was altered',
    async () => {
      const [header, , signature] = (await signer.sign()).split('.');
      const claims = { iss: issuer, aud: audience, sub: 'admin', exp: now() + 600 };
      return `${header}.${part(claims)}.${signature}`;
    },
    /signature is wrong/,
  ],
  ['one that is cut off', async () => (await signer.sign()).slice(0, -4), /signature is wrong/],
  ['one that demands what is not understood', () => signer.sign({}, { crit: ['more'], more: 1 }), /malformed/],
  ['one of over 8,192 characters', () => `${part({ alg: 'ES256' })}.${'a'.repeat(8_192)}.a`, /over 8192 characters/],
];

test.each(bad)('%s is refused with the reason', async (_what, token, reason) => {
  const identity = await knowing(signer).identify(await token());
  expect(identity).toEqual({
    kind: 'refused',
    code: 'UNAUTHENTICATED',
    message: expect.stringMatching(reason) as string,
  });
});

test('clocks may differ by half a minute', async () => {
  const { identify } = knowing(signer);
  expect(await identify(await signer.sign({ exp: now() - 29 }))).toHaveProperty('name');
  expect(await identify(await signer.sign({ nbf: now() + 29 }))).toHaveProperty('name');
});

test('a token that has been seen costs no second check, nor a promise, until it expires', async () => {
  const { identify, asked } = knowing(signer);
  const token = await signer.sign({ exp: now() + 60 });
  const first = await identify(token);
  expect(identify(token)).toBe(first);
  expect(asked).toEqual(['first']);
  vi.setSystemTime(Date.now() + 90_001);
  expect(await identify(token)).toMatchObject({ kind: 'refused' });
  expect(asked).toEqual(['first', 'first']);
});

test('what was refused is checked again, and what was forgotten, too, be it while it was checked', async () => {
  const { identify, asked, forget } = knowing(signer);
  const expired = await signer.sign({ exp: now() - 60 });
  await identify(expired);
  await identify(expired);
  const token = await signer.sign();
  await identify(token);
  forget();
  const under = identify(token);
  forget();
  await under;
  await identify(token);
  expect(asked.length).toBe(5);
});

test('who brings a key or nothing is asked for among partners; who brings a token may act for nobody', async () => {
  const claims: unknown[] = [];
  const identify = withTokens((claim): Identity => {
    claims.push(claim.authorization);
    return { kind: 'nobody', client: nobody };
  }, knowing(signer));
  for (const authorization of [undefined, '', 'Bearer tpk_live_1', 'Basic a.b.c', 'Bearer ey.a', 'Bearer eyJ.a.b x'])
    expect(identify({ authorization, actFor: undefined })).toMatchObject({ kind: 'nobody' });
  expect(claims.length).toBe(6);
  const authorization = `bearer ${await signer.sign()}`;
  expect(await identify({ authorization, actFor: undefined })).toMatchObject({ kind: 'frontend' });
  expect(identify({ authorization, actFor: 'north' })).toMatchObject({ kind: 'refused', code: 'FORBIDDEN' });
});
