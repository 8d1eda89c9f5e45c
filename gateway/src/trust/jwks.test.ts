import { errors, type JWTVerifyGetKey } from 'jose';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { jwksOf, newSigner, type Signer } from '../testing/tokens.js';
import { keepJwks } from './jwks.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const first = await newSigner('first');
const second = await newSigner('second');

/** Keys that are read from what the test says, or not at all, and what was told of it. */
const start = (said: string | Error) => {
  let now = said;
  const told: string[] = [];
  const kept = keepJwks({
    read: async () => {
      told.push('read');
      if (now instanceof Error) throw now;
      return now;
    },
    refreshMs: 300_000,
    cooldownMs: 30_000,
    onChange: () => told.push('changed'),
    onFailure: (reason) => told.push(reason),
  });
  onTestFinished(kept.stop);
  const knows = async ({ kid }: Signer): Promise<boolean> => {
    const asked = kept.keyOf({ alg: 'ES256', kid }, undefined as unknown as Parameters<JWTVerifyGetKey>[1]);
    return Promise.resolve(asked).then(
      () => true,
      (error: unknown) => {
        if (error instanceof errors.JWKSNoMatchingKey) return false;
        throw error;
      },
    );
  };
  const become = (next: string | Error): void => void (now = next);
  return { ...kept, told, knows, become };
};

test('a key that is new is found when a token names it, and not looked for again and again', async () => {
  const { load, told, knows, become } = start(jwksOf(first));
  await load();
  become(jwksOf(first, second));
  expect([await knows(second), told]).toEqual([false, ['read', 'changed']]);
  vi.advanceTimersByTime(30_000);
  expect([await knows(second), told]).toEqual([true, ['read', 'changed', 'read', 'changed']]);
  expect([await knows(first), told.length]).toEqual([true, 4]);
});

test('it is read again in the background: a key that is taken away is not known any more', async () => {
  const { load, told, knows, become } = start(jwksOf(first, second));
  await load();
  become(jwksOf(second));
  await vi.advanceTimersByTimeAsync(300_000);
  expect([await knows(first), await knows(second)]).toEqual([false, true]);
  expect(told).toEqual(['read', 'changed', 'read', 'changed']);
});

test.each([
  ['it cannot be read', new Error('connect ECONNREFUSED'), 'connect ECONNREFUSED'],
  ['it is no JSON', '<html>', /not valid JSON/],
  ['it has no keys', '{"keys":[]}', /no JSON Web Key Set/],
  ['it has 101 keys', JSON.stringify({ keys: Array(101).fill(first.jwk) }), /no JSON Web Key Set/],
])('while %s the keys known before go on', async (_what, said, reason) => {
  const { load, told, knows, become } = start(jwksOf(first));
  await load();
  become(said);
  await vi.advanceTimersByTimeAsync(3_000_000);
  expect(await knows(first)).toBe(true);
  expect(told.filter((word) => word === 'changed').length).toBe(1);
  expect(told.at(-1)).toMatch(reason);
});

test('an address that does not answer at the start is asked again, and its keys are known then', async () => {
  const { load, knows, become } = start(new Error('down'));
  await expect(load()).rejects.toThrow('down');
  expect(await knows(first)).toBe(false);
  become(jwksOf(first));
  vi.advanceTimersByTime(30_000);
  expect(await knows(first)).toBe(true);
});

test('many tokens of an unknown key wait for one reading', async () => {
  const { load, told, knows, become } = start(jwksOf(first));
  await load();
  become(jwksOf(second));
  vi.advanceTimersByTime(30_000);
  expect(await Promise.all([knows(second), knows(second), knows(second)])).toEqual([true, true, true]);
  expect(told.filter((word) => word === 'read').length).toBe(2);
});

test('a private key and a shared secret are never used', async () => {
  const secret = { kty: 'oct', k: 'c2VjcmV0', kid: 'first', alg: 'ES256' };
  const { load, knows } = start(JSON.stringify({ keys: [secret] }));
  await load();
  expect(await knows(first)).toBe(false);
});
