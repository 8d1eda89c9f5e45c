import { expect, test } from 'vitest';
import type { Account } from './account.js';
import { openRates, type RatedClient, type RatesOptions } from './rates.js';

const counted: string[] = [];
const open = (options: Partial<RatesOptions> = {}) => {
  counted.length = 0;
  const rates = openRates({
    pool: undefined,
    shares: 1,
    waitMs: 2,
    nowMs: () => 0,
    burstSeconds: 15,
    frontendCostPerMinute: 8,
    addressCostPerMinute: 8,
    wrongKeysPerMinute: 8,
    counts: { onDecision: (kind, result) => counted.push(`${kind} ${result}`), onCost: () => undefined },
    ...options,
  });
  return {
    ...rates,
    accountOf: (client: RatedClient, address: () => string): Account | undefined => {
      const account = rates.accountOf(client, address);
      if (account instanceof Promise) throw new Error('nobody has to be asked');
      return account;
    },
  };
};
const partner = (name: string, costPerMinute?: number): RatedClient => ({
  kind: 'partner',
  name,
  quota: costPerMinute === undefined ? undefined : { costPerMinute },
});
const frontend: RatedClient = { kind: 'frontend', name: 'north', quota: undefined };
const nobody: RatedClient = { kind: 'nobody', name: undefined, quota: undefined };
const here = () => '192.0.2.1';

test('each partner, frontend and address has its own, whatever their names', () => {
  const rates = open();
  const clients = [partner('north', 8), partner('south', 8), frontend, nobody];
  for (let round = 0; round < 2; round += 1)
    for (const client of clients) expect(rates.accountOf(client, here)?.isEmpty).toBe(false);
  for (const client of clients) expect(rates.accountOf(client, here)?.isEmpty).toBe(true);
  expect(rates.accountOf(nobody, () => '192.0.2.2')?.isEmpty).toBe(false);
  expect(counted.filter((line) => line.endsWith('limited'))).toEqual([
    'partner limited',
    'partner limited',
    'frontend limited',
    'address limited',
  ]);
});

test('a partner without a quota, and whoever has a limit of 0, may spend anything, and nobody looks where it is', () => {
  const rates = open({ frontendCostPerMinute: 0, addressCostPerMinute: 0, wrongKeysPerMinute: 0 });
  const nowhere = () => {
    throw new Error('nobody needs to know');
  };
  for (const client of [partner('north'), frontend, nobody]) expect(rates.accountOf(client, nowhere)).toBeUndefined();
  expect(rates.accountOfRefused('192.0.2.1')).toBeUndefined();
});

test('whoever guesses keys at an address takes nothing from a partner or nobody there', () => {
  const rates = open();
  for (let guess = 0; guess < 100; guess += 1) rates.accountOfRefused('192.0.2.1');
  expect(rates.accountOfRefused('192.0.2.1')?.isEmpty).toBe(true);
  expect(rates.accountOf(partner('north', 8), here)?.isEmpty).toBe(false);
  expect(rates.accountOf(nobody, here)?.isEmpty).toBe(false);
});

test('addresses of one IPv6 network share one limit', () => {
  const rates = open();
  for (let host = 1; host <= 2; host += 1) rates.accountOf(nobody, () => `2001:db8::${host}`);
  expect(rates.accountOf(nobody, () => '2001:db8::3')?.isEmpty).toBe(true);
  expect(rates.accountOf(nobody, () => '2001:db8:0:1::3')?.isEmpty).toBe(false);
});

test('a hundred thousand addresses take no more memory than twenty thousand, and none of it from partners', () => {
  const rates = open();
  const north = partner('north', 8);
  for (let round = 0; round < 3; round += 1) rates.accountOf(north, here);
  for (let number = 0; number < 100_000; number += 1) {
    const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
    rates.accountOf(nobody, () => address);
    rates.accountOfRefused(address);
  }
  expect(rates.kept()).toEqual({ partner: 1, frontend: 0, address: 20_000, 'wrong-key': 20_000 });
  expect(rates.accountOf(north, here)?.isEmpty).toBe(true);
});

test('an operation spends its cost, a second one of the same request in any case, and what is settled comes back', () => {
  const rates = open({ addressCostPerMinute: 4_000 });
  const account = rates.accountOf(nobody, here);
  const left = () => /r=(\d+)/.exec(account?.headers().state ?? '')?.[1];
  expect(left()).toBe('999');
  expect(account?.spend(300)).toBeUndefined();
  expect(left()).toBe('700');
  account?.settle(300, 100);
  expect(left()).toBe('900');
  expect(account?.spend(2_000)).toBeUndefined();
  expect(left()).toBe('0');
});

test('of two requests that came while something was left the second one is refused when the first has spent it', () => {
  const rates = open({ addressCostPerMinute: 40 });
  const [first, second] = [rates.accountOf(nobody, here), rates.accountOf(nobody, here)];
  expect(first?.spend(50)).toBeUndefined();
  expect(second?.spend(50)).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
  expect(second?.headers().retryAfter).toBe('63');
});
