import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from './database.js';
import type { Deadline } from './deadline.js';
import { keep, undo } from './pooledTransaction.js';
import type { Statement } from './statement.js';
import { createTestDatabase, runOnce } from './testing/database.js';

const sql = <Row>(text: string, ...values: readonly unknown[]): Statement<Row> => ({ name: '', text, values });

/** Everything is over one connection, so that who comes after meets what the one before has left. */
let database: Database;
const sent: string[] = [];
beforeAll(async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await runOnce(
    url,
    `create table thing (id int4 primary key);
     create table slow (id int4 primary key);
     create function wait() returns trigger language plpgsql as 'begin perform pg_sleep(0.5); return null; end';
     create constraint trigger slow_commit after insert on slow deferrable initially deferred
       for each row execute function wait();`,
  );
  database = openDatabase({
    url,
    maxConnections: 1,
    acquireTimeoutMs: 50_000,
    statementTimeoutMs: 90_000,
    onStatement: ({ text }) => sent.push(text),
  });
});
beforeEach(async () => {
  await database.query(sql('truncate thing'));
  sent.length = 0;
});
afterAll(() => database.close());

const left = (milliseconds: number): Deadline => ({ remainingMs: () => milliseconds });
/** Time that passes when the test says so. */
const changing = () => {
  const time = { leftMs: 5_000 };
  return { time, deadline: { remainingMs: () => time.leftMs } };
};
const timeout = sql<{ statement_timeout: string }>('show statement_timeout');
const pid = sql<{ pid: number }>('select pg_backend_pid() as pid');
const insert = (id: number) => sql('insert into thing values ($1)', id);
const things = async () => (await database.query(sql<{ id: number }>('select id from thing'))).map(({ id }) => id);
const overloaded = { extensions: { code: 'OVERLOADED' } };
const noTime = 'The time for this request was over';

test('a statement that takes too long is ended by the server, and its connection serves the next request in full', async () => {
  const before = await database.query(pid);
  const slow = database.within(left(150)).query(sql('select pg_sleep(80)'));
  await expect(slow).rejects.toMatchObject({ code: '57014', message: 'canceling statement due to statement timeout' });
  expect(await database.query(pid)).toEqual(before);
  expect(await database.query(timeout)).toEqual([{ statement_timeout: '90s' }]);
});

test.each([
  [150, '200ms'],
  [200, '200ms'],
  [200.5, '300ms'],
  [12_345, '12400ms'],
  [89_950, '90s'],
  [120_000, '90s'],
  [0.1, '100ms'],
  [Infinity, '90s'],
])('with %d ms left the server ends a statement after %s', async (milliseconds, shown) => {
  const request = database.within(left(milliseconds));
  const inTransaction = await request.transaction(async (query) => undo(await query(timeout)));
  expect([await request.query(timeout), inTransaction]).toEqual([
    [{ statement_timeout: shown }],
    [{ statement_timeout: shown }],
  ]);
});

test('a request with nothing left sends nothing', async () => {
  const request = database.within(left(0));
  let worked = false;
  const work = async () => {
    worked = true;
    return keep(undefined);
  };
  await expect(request.query(insert(1))).rejects.toMatchObject(overloaded);
  await expect(request.transaction(work)).rejects.toMatchObject(overloaded);
  expect([sent, worked]).toEqual([[], false]);
});

describe('while another one has the connection', () => {
  test('the wait for it ends when the time is over, and it is not lost', async () => {
    await database.transaction(async (query) => {
      await query(insert(1));
      await expect(database.within(left(20)).query(insert(2))).rejects.toThrow(noTime);
      await expect(database.within(left(20)).transaction(() => Promise.reject(new Error('never run')))).rejects.toThrow(
        noTime,
      );
      return keep(undefined);
    });
    expect(await things()).toEqual([1]);
  });

  test('what has waited for it until nobody waits any more is not sent', async () => {
    const { time, deadline } = changing();
    const late = await database.transaction(async (query) => {
      await query(insert(1));
      const waiting = database.within(deadline).query(insert(2));
      time.leftMs = 0;
      return keep({ outcome: expect(waiting).rejects.toThrow(noTime) });
    });
    await late.outcome;
    expect(await things()).toEqual([1]);
  });
});

describe('a transaction', () => {
  test('leaves the session as it was, and is not held to what a request before it has left there', async () => {
    await database.within(left(150)).transaction(async (query) => undo(await query(timeout)));
    expect(await database.query(timeout)).toEqual([{ statement_timeout: '90s' }]);
    await database.within(left(150)).query(timeout);
    const shown = await database.transaction(async (query) => undo(await query(timeout)));
    expect(shown).toEqual([{ statement_timeout: '90s' }]);
  });

  test('that meets its deadline between two statements is undone, and its connection serves on', async () => {
    const before = await database.query(pid);
    const { time, deadline } = changing();
    const work = database.within(deadline).transaction(async (query) => {
      await query(insert(1));
      time.leftMs = 0;
      await query(insert(2));
      return keep(undefined);
    });
    await expect(work).rejects.toMatchObject(overloaded);
    expect(await things()).toEqual([]);
    expect(await database.query(pid)).toEqual(before);
  });

  test('whose work is done is committed, although the time is over by then', async () => {
    const { time, deadline } = changing();
    await database.within(deadline).transaction(async (query) => {
      await query(insert(1));
      time.leftMs = 0;
      return keep(undefined);
    });
    expect(await things()).toEqual([1]);
  });

  // The server ends statements only: what a commit does comes after its statement.
  test('has the whole time for its commit, however little was left when it began', async () => {
    const work = database
      .within(left(100))
      .transaction(async (query) => keep(await query(sql('insert into slow values (1) returning id'))));
    expect(await work).toEqual([{ id: 1 }]);
  });

  test('in which a statement failed that was ignored is certainly not committed', async () => {
    const work = database.within(left(150)).transaction(async (query) => {
      await query(insert(1));
      await query(sql('select 1 / 0')).catch(() => undefined);
      return keep(undefined);
    });
    await expect(work).rejects.toThrow('ended with ROLLBACK');
    expect(await things()).toEqual([]);
  });
});
