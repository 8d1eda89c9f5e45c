import { expect, inject, test } from 'vitest';
import { openDatabase } from './database.js';
import type { Statement } from './statement.js';

test('every connection of a pool has its settings, and each statement is told of as it is sent', async () => {
  const sent: string[] = [];
  const database = openDatabase({
    url: inject('postgresUrl'),
    maxConnections: 2,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 5_000,
    settings: { jit: 'off', plan_cache_mode: 'force_custom_plan' },
    onStatement: ({ name }) => sent.push(name),
  });
  const show = (setting: string): Statement<Record<string, string>> => ({
    name: setting,
    text: `show ${setting}`,
    values: [],
  });
  const rows = await Promise.all([show('jit'), show('plan_cache_mode')].map((statement) => database.query(statement)));
  expect(rows).toEqual([[{ jit: 'off' }], [{ plan_cache_mode: 'force_custom_plan' }]]);
  expect(sent).toEqual(['jit', 'plan_cache_mode']);
  await database.close();
});

test('who gets no connection in time is told so, and the next one gets it', async () => {
  const database = openDatabase({
    url: inject('postgresUrl'),
    maxConnections: 1,
    acquireTimeoutMs: 100,
    statementTimeoutMs: 5_000,
  });
  const one = (name: string): Statement<unknown> => ({ name, text: 'select 1 as one', values: [] });
  const overloaded = { extensions: { code: 'OVERLOADED' } };
  await database.transaction(async (query) => {
    await query(one('first'));
    await expect(database.query(one('second'))).rejects.toMatchObject(overloaded);
    await expect(database.transaction(() => Promise.reject(new Error('never run')))).rejects.toMatchObject(overloaded);
    return { keep: false, result: undefined };
  });
  expect(await database.query(one('third'))).toEqual([{ one: 1 }]);
  await database.close();
});
