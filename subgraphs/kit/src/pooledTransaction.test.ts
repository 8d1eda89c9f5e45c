import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from './database.js';
import { keep, undo, type Query } from './pooledTransaction.js';
import type { Statement } from './statement.js';
import { startFaultProxy, type FaultProxy } from './testing/faults/faultProxy.js';
import { createTestDatabase, runOnce } from './testing/database.js';
import { violatedUniqueness } from './violatedUniqueness.js';

const sql = <Row>(text: string, ...values: readonly unknown[]): Statement<Row> => ({ name: '', text, values });

let proxy: FaultProxy;
let database: Database;
let direct: Database;
beforeAll(async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await runOnce(url, 'create table thing (id int4 primary key, other int4 unique deferrable initially deferred)');
  proxy = await startFaultProxy(url);
  const options = { maxConnections: 4, acquireTimeoutMs: 5_000, statementTimeoutMs: 5_000 };
  database = openDatabase({ url: proxy.url, ...options });
  direct = openDatabase({ url, ...options });
});
beforeEach(() => direct.query(sql('truncate thing')));
afterAll(async () => {
  await Promise.all([database.close(), direct.close()]);
  await proxy.close();
});

const insert = (id: number, other = id) => sql('insert into thing values ($1, $2)', id, other);
const ids = async () =>
  (await direct.query<{ id: number }>(sql('select id from thing order by id'))).map(({ id }) => id);
const kill = async (query: Query) => {
  const [row] = await query<{ pid: number }>(sql('select pg_backend_pid() as pid'));
  await direct.query(sql('select pg_terminate_backend($1, 5000)', row?.pid));
};
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (error as { extensions?: { code?: string } }).extensions?.code ?? (error as { code?: string }).code ?? error;
};

test('changes are kept, or undone, as the work says, and its result is returned either way', async () => {
  const insertAnd = (id: number, end: typeof keep) =>
    database.transaction(async (query) => {
      await query(insert(id));
      return end(`did ${id}`);
    });
  expect(await insertAnd(1, keep)).toBe('did 1');
  expect(await insertAnd(2, undo)).toBe('did 2');
  expect(await ids()).toEqual([1]);
});

test('a transaction waits for its commit to be written, whatever the server is set to', async () => {
  const shown = await database.transaction(async (query) =>
    undo(await query(sql('select current_setting($1) as value', 'synchronous_commit'))),
  );
  expect(shown).toEqual([{ value: 'on' }]);
});

test('work that throws changes nothing, and its connection serves on', async () => {
  const broken = database.transaction(async (query) => {
    await query(insert(1));
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await ids()).toEqual([]);
  await database.transaction(async (query) => keep(await query(insert(2))));
  expect(await ids()).toEqual([2]);
});

test('a statement that fails and is ignored cannot be committed around', async () => {
  const work = database.transaction(async (query) => {
    await query(insert(1));
    await query(sql('select 1 / 0')).catch(() => undefined);
    return keep('done');
  });
  await expect(work).rejects.toThrow('ended with ROLLBACK');
  expect(await ids()).toEqual([]);
});

test('a constraint that the commit finds broken is a definite refusal', async () => {
  await direct.query(insert(1, 7));
  const work = database.transaction(async (query) => keep(await query(insert(2, 7))));
  expect(violatedUniqueness(await work.catch((error: unknown) => error))).toBe('thing_other_key');
  expect(await ids()).toEqual([1]);
});

test('a connection that is ended between two statements has changed nothing', async () => {
  const work = database.transaction(async (query) => {
    await query(insert(1));
    await kill(query);
    await query(insert(2));
    return keep('done');
  });
  expect(await codeOf(work)).not.toBe('OUTCOME_UNKNOWN');
  expect(await ids()).toEqual([]);
});

test('a connection that is ended before the commit leaves an unknown outcome, and nothing', async () => {
  const work = database.transaction(async (query) => {
    await query(insert(1));
    await kill(query);
    return keep('done');
  });
  expect(await codeOf(work)).toBe('OUTCOME_UNKNOWN');
  expect(await ids()).toEqual([]);
});

test.each([
  ['before', []],
  ['after', [1]],
] as const)('a connection that breaks %s the server has the commit leaves an unknown outcome', async (when, left) => {
  const work = database.transaction(async (query) => {
    await query(insert(1));
    proxy.strikeNext({ kind: 'cutAtCommit', when });
    return keep('done');
  });
  expect(await codeOf(work)).toBe('OUTCOME_UNKNOWN');
  expect(await ids()).toEqual(left);
});

test('two that wait for each other are told apart: one is run again from the start, and both are done', async () => {
  await direct.query(sql('insert into thing values (1, 1), (2, 2)'));
  const starts: string[] = [];
  let arrived = 0;
  let open = (): void => undefined;
  const bothHaveOne = new Promise<void>((resolve) => (open = resolve));
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const work = (name: string, first: number, second: number) => {
    const done = database.transaction(async (query) => {
      // Run again, it lets the other one end: the server may else give it the row that the other waits for, and both wait again.
      if (starts.includes(name)) await finished;
      starts.push(name);
      await query(sql('update thing set other = other + 10 where id = $1', first));
      arrived += 1;
      if (arrived === 2) open();
      await bothHaveOne;
      await query(sql('update thing set other = other + 10 where id = $1', second));
      return keep(name);
    });
    void done.then(finish, finish);
    return done;
  };
  expect(await Promise.all([work('a', 1, 2), work('b', 2, 1)])).toEqual(['a', 'b']);
  expect(starts).toHaveLength(3);
  expect(await direct.query(sql('select other from thing order by id'))).toEqual([{ other: 21 }, { other: 22 }]);
});

test('one that the server asks to try again for ever is given up after three times', async () => {
  let attempts = 0;
  const work = database.transaction(async (query) => {
    attempts += 1;
    await query(sql("do $$ begin raise exception 'again' using errcode = '40001'; end $$"));
    return keep('done');
  });
  expect(await codeOf(work)).toBe('40001');
  expect(attempts).toBe(3);
});
