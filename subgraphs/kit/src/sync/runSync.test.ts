import { beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import {
  gone,
  migrateThings,
  thingSink,
  thingSource,
  unreadable,
  upsert,
  type ThingFeed,
} from '../testing/sync/things.js';
import { inTransaction } from '../transaction.js';
import { TooManyAbsent } from './deleteAbsent.js';
import { migrateSync } from './migrateSync.js';
import type { SyncOptions } from './options.js';
import { runSync } from './runSync.js';
import { SyncRunsElsewhere, withSyncSession } from './session.js';
import { WatermarkRefused } from './watermarkRefused.js';

let template: string;

beforeAll(async () => {
  template = await createTestDatabase(inject('postgresUrl'));
  await migrateThings(template);
  await migrateSync(template);
});

const query = (url: string, text: string): Promise<unknown[]> =>
  inTransaction(url, (transaction) => transaction.query({ name: 'look', text, values: [] }));

/** A database of its own, and what can be done with it. */
const openThings = async () => {
  const databaseUrl = await createTestDatabase(inject('postgresUrl'), new URL(template).pathname.slice(1));
  return {
    databaseUrl,
    run: (feed: ThingFeed, options: Partial<SyncOptions<{ readonly name: string }>> = {}) =>
      runSync({ databaseUrl, source: thingSource(feed), sink: thingSink, ...options }),
    names: async () =>
      Object.fromEntries(
        (await query(databaseUrl, 'select key, name from thing order by key')).map((row) =>
          Object.values(row as Record<string, string>),
        ),
      ) as Record<string, string>,
    keys: async () =>
      (await query(databaseUrl, 'select key from thing order by key')).map((row) => (row as { key: string }).key),
    quarantine: () => query(databaseUrl, 'select key, reason, raw, seen, retried from sync_quarantine order by key'),
    look: (text: string) => query(databaseUrl, text),
  };
};

test('the first run reads everything, the next ones what has changed since', async () => {
  const things = await openThings();
  const asked: string[] = [];
  const onAsked = (question: string): void => void asked.push(question);
  const full = [[upsert('a'), upsert('b')], [upsert('c')]];
  expect(await things.run({ full, delta: [], onAsked })).toMatchObject({
    kind: 'FULL',
    resumed: false,
    finished: true,
    upserted: 3,
    batches: 2,
  });
  const delta = [[upsert('b', 'new'), gone('a')], [upsert('d')]];
  expect(await things.run({ full, delta, onAsked })).toMatchObject({ kind: 'DELTA', upserted: 2, deleted: 1 });
  expect(await things.names()).toEqual({ b: 'new', c: 'name of c', d: 'name of d' });
  await things.run({ full, delta: [...delta, [upsert('e')]], onAsked });
  expect(await things.keys()).toEqual(['b', 'c', 'd', 'e']);
  expect(asked).toEqual(['full from null', 'delta from full 2', 'delta from delta 2']);
});

test('what is equal to what was written is not written again, however its members are ordered', async () => {
  const things = await openThings();
  const versions = (): Promise<unknown[]> => things.look('select key, xmin from thing order by key');
  await things.run({ full: [[upsert('a'), upsert('b')]] });
  const before = await versions();
  expect(await things.run({ full: [[upsert('a'), upsert('b')]] })).toMatchObject({ upserted: 0, unchanged: 2 });
  expect(await versions()).toEqual(before);
});

test('another revision of what is written makes the next run a full one that writes everything', async () => {
  const things = await openThings();
  const feed = { full: [[upsert('a')]], delta: [] };
  await things.run(feed, { revision: '1' });
  expect(await things.run(feed, { revision: '1' })).toMatchObject({ kind: 'DELTA' });
  expect(await things.run(feed, { revision: '2' })).toMatchObject({ kind: 'FULL', upserted: 1 });
});

test('of two changes for one key in a batch the last one counts', async () => {
  const things = await openThings();
  const changes = [upsert('a', 'first'), upsert('b'), upsert('a', 'last'), gone('b'), unreadable('c'), upsert('c')];
  expect(await things.run({ full: [changes] })).toMatchObject({ upserted: 2, deleted: 0, quarantined: 0 });
  expect(await things.names()).toEqual({ a: 'last', c: 'name of c' });
});

test('a run that is asked to stop writes the batch under way, and the next one goes on after it', async () => {
  const things = await openThings();
  const asked: string[] = [];
  const feed: ThingFeed = {
    deletions: 'ABSENT',
    full: [[upsert('a')], [upsert('b')], [upsert('c')]],
    onAsked: (question) => asked.push(question),
  };
  const stop = new AbortController();
  const stopped = await things.run(feed, {
    signal: stop.signal,
    onProgress: ({ batches }) => batches === 2 && stop.abort(),
  });
  expect(stopped).toMatchObject({ finished: false, upserted: 2 });
  expect(await things.keys()).toEqual(['a', 'b']);
  expect(await things.run(feed)).toMatchObject({ kind: 'FULL', resumed: true, finished: true, upserted: 1 });
  expect(await things.keys()).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual(['full from null', 'full from full 2']);
});

test('what a whole full run did not bring is deleted where the source marks no deletions, and only there', async () => {
  const things = await openThings();
  const before = [[upsert('a'), upsert('b')], [upsert('c')]];
  const after = [[upsert('a')], [upsert('c')]];
  await things.run({ deletions: 'MARKED', full: before });
  expect(await things.run({ deletions: 'MARKED', full: after })).toMatchObject({ deleted: 0 });
  expect(await things.run({ deletions: 'ABSENT', full: before })).toMatchObject({ deleted: 0 });
  expect(await things.run({ deletions: 'ABSENT', full: after })).toMatchObject({ deleted: 1, unchanged: 2 });
  expect(await things.keys()).toEqual(['a', 'c']);
});

test('a feed that is empty all of a sudden deletes nothing, unless that is said to be right', async () => {
  const things = await openThings();
  await things.run({ deletions: 'ABSENT', full: [[upsert('a'), upsert('b'), upsert('c')]] });
  const empty: ThingFeed = { deletions: 'ABSENT', full: [[]] };
  await expect(things.run(empty)).rejects.toThrow(TooManyAbsent);
  await expect(things.run({ ...empty, full: [[upsert('a')]] })).rejects.toThrow('did not bring 2 of 3 records');
  expect(await things.keys()).toEqual(['a', 'b', 'c']);
  expect(await things.run(empty, { fullDeletes: true })).toMatchObject({ deleted: 3, finished: true });
  expect(await things.keys()).toEqual([]);
});

test('after a feed was not believed everything is read anew, and nothing is deleted of what it brings', async () => {
  const things = await openThings();
  const whole: ThingFeed = { deletions: 'ABSENT', full: [[upsert('a'), upsert('b'), upsert('c')]], delta: [] };
  await things.run(whole);
  await expect(things.run({ ...whole, full: [[]] }, { full: true })).rejects.toThrow(TooManyAbsent);
  expect(await things.run(whole)).toMatchObject({ kind: 'FULL', resumed: false, unchanged: 3, deleted: 0 });
});

test('a record that cannot be read is in quarantine, keeps what was read of it before, and is not taken for absent', async () => {
  const things = await openThings();
  await things.run({ deletions: 'ABSENT', full: [[upsert('a'), upsert('b'), upsert('c')]] });
  const poisoned: ThingFeed = { deletions: 'ABSENT', full: [[upsert('a'), unreadable('b'), upsert('c', 'new')]] };
  expect(await things.run(poisoned)).toMatchObject({ upserted: 1, unchanged: 1, quarantined: 1, deleted: 0 });
  expect(await things.names()).toEqual({ a: 'name of a', b: 'name of b', c: 'new' });
  await things.run(poisoned);
  expect(await things.quarantine()).toEqual([
    { key: 'b', reason: 'it is not what it should be', raw: '{', seen: 2, retried: 0 },
  ]);
});

test('a record leaves quarantine when it reads, when it is deleted, and when a full run does not bring it any more', async () => {
  const things = await openThings();
  await things.run({ full: [[unreadable('a'), unreadable('b'), unreadable('c'), upsert('d')]], delta: [] });
  await things.run({ full: [], delta: [[upsert('a'), gone('b')]] });
  expect(await things.quarantine()).toMatchObject([{ key: 'c' }]);
  await things.run({ full: [[upsert('a')]] });
  expect(await things.quarantine()).toEqual([]);
});

test('records that PostgreSQL refuses are found among many, and all others of their batch are in', async () => {
  const things = await openThings();
  const keys = Array.from({ length: 40 }, (_key, index) => `k${String(index).padStart(2, '0')}`);
  const bad: Readonly<Record<string, string>> = { k07: 'no!', k23: 'a null byte \0' };
  const report = await things.run({ full: [keys.map((key) => upsert(key, bad[key]))] });
  expect(report).toMatchObject({ upserted: 38, quarantined: 2, finished: true });
  expect(await things.keys()).toEqual(keys.filter((key) => bad[key] === undefined));
  expect(await things.quarantine()).toMatchObject([
    { key: 'k07', reason: expect.stringContaining('thing_name_check') as string, raw: '{"name":"no!"}' },
    { key: 'k23', reason: expect.stringContaining('invalid byte sequence') as string },
  ]);
});

test('an error of a sink about one item is no error of the others', async () => {
  const things = await openThings();
  const sink = {
    ...thingSink,
    upsert: async (...[transaction, items]: Parameters<typeof thingSink.upsert>): Promise<void> => {
      if (items.some(({ key }) => key === 'b')) throw new RangeError('what is b');
      await thingSink.upsert(transaction, items);
    },
  };
  expect(await things.run({ full: [[upsert('a'), upsert('b'), upsert('c')]] }, { sink })).toMatchObject({
    upserted: 2,
    quarantined: 1,
  });
  expect(await things.quarantine()).toMatchObject([{ key: 'b', reason: 'it could not be written: what is b' }]);
});

test('a statement that is wrong fails the run, and puts nothing in quarantine', async () => {
  const things = await openThings();
  const sink = {
    ...thingSink,
    upsert: (...[transaction]: Parameters<typeof thingSink.upsert>): Promise<void> =>
      transaction.define('insert nonsense'),
  };
  await expect(things.run({ full: [[upsert('a')]] }, { sink })).rejects.toThrow('syntax error');
  expect(await things.quarantine()).toEqual([]);
});

test('a key that cannot be one is in quarantine under a hash, and its record is bounded', async () => {
  const things = await openThings();
  const raw = '\0é'.repeat(20_000);
  await things.run({ full: [[upsert('a'), upsert('b\0'), upsert(''), unreadable('x'.repeat(300), raw)]] });
  expect(await things.keys()).toEqual(['a']);
  const rows = (await things.quarantine()) as Array<{ readonly key: string; readonly raw: string }>;
  expect(rows.map(({ key }) => key)).toEqual(Array(3).fill(expect.stringMatching(/^sha256:[0-9a-f]{64}$/)));
  expect(Math.max(...rows.map((row) => Buffer.byteLength(row.raw)))).toBeLessThanOrEqual(16 * 1024);
});

test('records in quarantine are fetched anew after a while, and then after a longer one', async () => {
  const things = await openThings();
  const asked: Array<readonly string[]> = [];
  const retry: ThingFeed['retry'] = async function* (keys) {
    asked.push(keys);
    yield { changes: keys.map((key) => (key === 'a' ? upsert('a') : unreadable(key))), watermark: 'not used' };
  };
  const feed = { full: [[unreadable('a'), unreadable('b')]], delta: [], retry };
  const pass = (minutes: number): Promise<unknown[]> =>
    things.look(`
      update sync_quarantine
      set first_seen_at = first_seen_at - interval '${minutes} minutes', retried_at = retried_at - interval '${minutes} minutes'`);
  await things.run(feed);
  await things.run(feed);
  expect(asked).toEqual([]);
  await pass(1);
  await things.run(feed);
  expect(asked.map((keys) => [...keys].sort())).toEqual([['a', 'b']]);
  expect(await things.keys()).toEqual(['a']);
  expect(await things.quarantine()).toMatchObject([{ key: 'b', seen: 2, retried: 1 }]);
  await pass(1);
  await things.run(feed);
  expect(asked.length).toBe(1);
  await pass(1);
  await things.run(feed);
  expect(asked.slice(1)).toEqual([['b']]);
  expect(await things.look('select watermark from sync_state')).toEqual([{ watermark: 'full 1' }]);
});

test('a source that cannot go on at its watermark is read anew', async () => {
  const things = await openThings();
  const full = [[upsert('a')], [upsert('b')]];
  await things.run({ full, delta: [] });
  const source = thingSource({ full, delta: [] });
  const delta = (): AsyncIterable<never> => {
    throw new WatermarkRefused('older than a day');
  };
  const report = await things.run({ full }, { source: { ...source, delta } });
  expect(report).toMatchObject({ kind: 'FULL', resumed: false, unchanged: 2 });
  const nowhere = { ...source, full: () => delta() };
  await expect(things.run({ full }, { source: nowhere, full: true })).rejects.toThrow(WatermarkRefused);
});

test('a dry run says what would be written, deleted and put in quarantine, and changes nothing', async () => {
  const things = await openThings();
  const before: ThingFeed = { deletions: 'ABSENT', full: [[upsert('a'), upsert('b'), upsert('c')]], delta: [] };
  await things.run(before);
  const tables = async (): Promise<unknown> =>
    Promise.all(
      ['thing', 'sync_key', 'sync_state', 'sync_quarantine'].map((table) =>
        things.look(`select xmin, t from ${table} t`),
      ),
    );
  const untouched = await tables();
  const after: ThingFeed = {
    ...before,
    full: [
      [upsert('a', 'new'), upsert('b')],
      [upsert('d'), unreadable('e')],
    ],
  };
  expect(await things.run(after, { dryRun: true, full: true })).toMatchObject({
    upserted: 2,
    unchanged: 1,
    deleted: 1,
    quarantined: 1,
  });
  expect(await tables()).toEqual(untouched);
});

test('who syncs a source that another process syncs is told which one, or waits for it', async () => {
  const things = await openThings();
  const feed = { full: [[upsert('a')]] };
  const held = {
    url: things.databaseUrl,
    source: 'things',
    waitMs: 0,
    idleMs: 0,
    signal: new AbortController().signal,
  };
  let waiting: Promise<unknown> = Promise.resolve();
  await withSyncSession(held, async () => {
    await expect(things.run(feed)).rejects.toThrow(SyncRunsElsewhere);
    await expect(things.run(feed)).rejects.toThrow(new RegExp(`things is being synced by \\S+:${process.pid} \\(`));
    expect(await things.run({ full: [[upsert('b')]] }, { dryRun: true })).toMatchObject({ upserted: 1 });
    waiting = things.run(feed, { lockWaitMs: 30_000 });
  });
  expect(await waiting).toMatchObject({ upserted: 1 });
});

test('a process that stands still loses its connection, and with it the lock', async () => {
  const things = await openThings();
  const { signal } = new AbortController();
  const still = { url: things.databaseUrl, source: 'things', waitMs: 0, idleMs: 100, signal };
  const stands = withSyncSession(still, async (session) => {
    expect(await things.run({ full: [[upsert('a')]] }, { lockWaitMs: 30_000 })).toMatchObject({ upserted: 1 });
    await session.transaction(({ define }) => define("insert into thing values ('b', 'written without the lock')"));
  });
  await expect(stands).rejects.toThrow();
  expect(await things.keys()).toEqual(['a']);
});

test('a run is left out when another one has ended since it was found to be due', async () => {
  const things = await openThings();
  const feed = { full: [[upsert('a')]], delta: [] };
  await expect(things.run(feed, { dueSince: new Date() })).rejects.toThrow(SyncRunsElsewhere);
  await things.run(feed, { dueSince: null });
  await expect(things.run(feed, { dueSince: null })).rejects.toThrow('has just been synced by another process');
  const [row] = (await things.look('select finished_at from sync_state')) as Array<{ readonly finished_at: Date }>;
  expect(await things.run(feed, { dueSince: row?.finished_at })).toMatchObject({ kind: 'DELTA' });
});

test('a source that says nothing for too long fails the run; what it brought before stays', async () => {
  const things = await openThings();
  const source = thingSource({ full: [] });
  const full = async function* (): AsyncGenerator<{ changes: ReturnType<typeof upsert>[]; watermark: string }> {
    yield { changes: [upsert('a')], watermark: 'full 1' };
    await new Promise(() => undefined);
  };
  await expect(things.run({ full: [] }, { source: { ...source, full }, batchTimeoutMs: 50 })).rejects.toThrow(
    'nothing came',
  );
  expect(await things.keys()).toEqual(['a']);
});

test('a batch without bounds is refused', async () => {
  const things = await openThings();
  const changes = Array.from({ length: 5_001 }, (_change, index) => upsert(`k${index}`));
  await expect(things.run({ full: [changes] })).rejects.toThrow('5001 changes at once: 5000 is the most');
});
