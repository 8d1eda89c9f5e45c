import { expect, test } from 'vitest';
import { operationsInUse, type UseLimits } from './operationsInUse.js';
import { usageSums } from './usage.js';
import type { UsageLine } from './usageLine.js';

const all: UseLimits = { minimumCount: 1, minimumPercent: 0, excludedClients: [] };
const hash = 'a'.repeat(64);
const document = 'query Asked { place }';

const use = (client: string | null, count: number, id: string | null = null, day = '2026-11-20'): UsageLine => ({
  kind: 'use',
  day,
  client,
  clientKind: 'partner',
  hash,
  id,
  count,
});

const usageOf = (...lines: UsageLine[]) => {
  const { add, sums } = usageSums('2026-11-01');
  for (const line of [{ kind: 'operation', version: 1, hash, name: 'Asked', document } as const, ...lines]) add(line);
  return sums();
};

const told = (limits: Partial<UseLimits>, ...lines: UsageLine[]) =>
  operationsInUse([{ client: 'acme', id: 'p1', body: 'query Listed { place }' }], usageOf(...lines), {
    ...all,
    ...limits,
  }).map(({ client, name, count, lastDay }) => [client, name, count, lastDay]);

test('what is persisted is in use without a use, and its uses are its own', () => {
  expect(told({})).toEqual([['acme', 'Listed', undefined, undefined]]);
  expect(told({}, use('acme', 2, 'p1'), use('acme', 3, 'p1', '2026-11-22'))).toEqual([
    ['acme', 'Listed', 5, '2026-11-22'],
  ]);
});

test('what was sent is told by client, and of those without a name together', () => {
  expect(told({}, use('web', 2), use(null, 3), use(null, 4)).slice(1)).toEqual([
    ['web', 'Asked', 2, '2026-11-20'],
    ['anybody', 'Asked', 7, '2026-11-20'],
  ]);
});

test('what is too old, too seldom, or of a client that does not count is left out', () => {
  expect(told({}, use('web', 9, null, '2026-10-31'))).toHaveLength(1);
  expect(told({ minimumCount: 10 }, use('web', 9))).toHaveLength(1);
  expect(told({ minimumCount: 9 }, use('web', 9))).toHaveLength(2);
  expect(told({ minimumPercent: 20 }, use('web', 10), use('probe', 90)).map(([client]) => client)).toEqual([
    'acme',
    'probe',
  ]);
  expect(told({ excludedClients: ['acme', 'web'] }, use('web', 9), use('app', 1)).map(([client]) => client)).toEqual([
    'app',
  ]);
});
