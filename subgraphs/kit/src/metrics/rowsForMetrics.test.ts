import { expect, test } from 'vitest';
import type { Statement } from '../statement.js';
import { rowsForMetrics } from './rowsForMetrics.js';

const statement: Statement<{ readonly count: number }> = { name: 'backlog', text: 'select 1', values: [] };

test('however many metrics and readers there are, the database is asked once in five seconds', async () => {
  let nowMs = 0;
  let asked = 0;
  const read = rowsForMetrics(
    async () => [{ count: (asked += 1) }] as never[],
    statement,
    () => nowMs,
  );
  expect(await Promise.all([read(), read()])).toEqual([[{ count: 1 }], [{ count: 1 }]]);
  nowMs = 4_999;
  expect(await read()).toEqual([{ count: 1 }]);
  nowMs = 5_000;
  expect(await read()).toEqual([{ count: 2 }]);
});

test('a database that cannot be asked leaves its metrics out, until it can', async () => {
  let nowMs = 0;
  let isThere = false;
  const read = rowsForMetrics(
    async () => {
      if (!isThere) throw new Error('no connection');
      return [{ count: 7 }] as never[];
    },
    statement,
    () => nowMs,
  );
  expect(await read()).toEqual([]);
  isThere = true;
  nowMs = 6_000;
  expect(await read()).toEqual([{ count: 7 }]);
});
