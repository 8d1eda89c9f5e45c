import { expect, test } from 'vitest';
import type { Query } from './pooledTransaction.js';
import { readinessOf } from './readiness.js';

const isThere = { name: 'is_there', text: 'select 1', values: [] };

/** A database that answers statements by their names. */
const answering = (answers: Readonly<Record<string, () => Promise<unknown[]>>>) => ({
  query: ((statement: { readonly name: string }) => answers[statement.name]?.()) as unknown as Query,
});
const rows = (lagMs: number | null) => async () => [{ lag_ms: lagMs }];
const fails = (text: string) => (): Promise<never> => Promise.reject(new Error(text));

test.each([
  ['a primary says nothing of a lag', null, {}],
  ['a standby that has all says 0', 0, { replicaLagMs: 0 }],
  ['a standby says whole milliseconds', 1_249.6, { replicaLagMs: 1_250 }],
])('%s', async (_what, lagMs, expected) => {
  expect(await readinessOf(answering({ is_there: async () => [], replica_lag: rows(lagMs) }), isThere)).toEqual(
    expected,
  );
});

test('a server that does not know how far it is behind is ready', async () => {
  const database = answering({ is_there: async () => [], replica_lag: fails('not supported') });
  expect(await readinessOf(database, isThere)).toEqual({});
});

test('a database that does not answer is not ready', async () => {
  const database = answering({ is_there: fails('no such table'), replica_lag: rows(0) });
  await expect(readinessOf(database, isThere)).rejects.toThrow('no such table');
});
