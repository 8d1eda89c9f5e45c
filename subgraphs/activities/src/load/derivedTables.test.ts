import type { Database } from '@tripgraph/kit/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityRecord, sampleCatalogue, supplierRecord } from '../testing/records.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { activityColumns, activityValues } from './columns.js';
import { loadCatalogue } from './loadCatalogue.js';
import type { ActivityRecord } from './records.js';

const { suppliers, activities } = sampleCatalogue(7, 40);

let url: string;
let database: Database;
beforeAll(async () => {
  url = await createShard();
  database = openShard(url);
  await loadCatalogue(url, { suppliers, activities: [] });
});
afterAll(() => database.close());

const differences = (table: string, view: string): string => `
  (select * from (${table}) stored except all select * from (${view}) derived)
  union all
  (select * from (${view}) derived except all select * from (${table}) stored)`;

const pairs = [
  ['table activity_place', 'table activity_place_derived'],
  ['table activity_words', 'table activity_words_derived'],
  ['select * from place_facet where count <> 0', 'table place_facet_derived'],
] as const;

const expectExact = async (on: Database): Promise<void> => {
  for (const [table, view] of pairs) expect(await on.query(sql(differences(table, view)))).toEqual([]);
};

const copy = (records: readonly ActivityRecord[]) =>
  inTransaction(url, (transaction) => transaction.copy('activity', activityColumns, records.map(activityValues)));

/** Copies another activity's facts into every row that a hash of its id picks. */
const update = (part: number) =>
  database.query(
    sql(
      `update activity
       set (title, place_id, place_ancestor_ids, rating_hundredths, minutes_from, minutes_to, categories, languages) =
         (select title, place_id, place_ancestor_ids, rating_hundredths, minutes_from, minutes_to, categories, languages
          from activity other where other.id > activity.id order by id limit 1)
       where hashtext(id) % 4 = $1 and exists (select from activity other where other.id > activity.id)`,
      part,
    ),
  );

const step = fc.oneof(
  fc
    .uniqueArray(activityRecord(suppliers), { maxLength: 6, selector: ({ id }) => id })
    .map((records) => ({ copy: records })),
  fc.integer({ min: -3, max: 3 }).map((part) => ({ update: part })),
  fc.integer({ min: -3, max: 3 }).map((part) => ({ remove: part })),
  fc.tuple(fc.constantFrom(...suppliers), supplierRecord).map(([{ id }, { name }]) => ({ rename: { id, name } })),
);

test('whatever writers insert, update, delete and rename, the derived tables hold what their views say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await database.query(sql('delete from activity'));
      await copy(activities.slice(0, 10));
      const known = new Set(activities.map(({ id }) => id));
      for (const change of steps) {
        if ('copy' in change) {
          const fresh = change.copy.filter(({ id }) => !known.has(id));
          for (const { id } of fresh) known.add(id);
          await copy(fresh);
        } else if ('update' in change) await update(change.update);
        else if ('remove' in change) {
          await database.query(sql('delete from activity where hashtext(id) % 4 = $1', change.remove));
        } else {
          await database.query(
            sql('update supplier set name = $2 where id = $1', change.rename.id, change.rename.name),
          );
        }
        await expectExact(database);
      }
    }),
    { numRuns: 60 },
  );
});

test('an update that gives an activity another id moves its rows', async () => {
  await database.query(sql('truncate activity'));
  await copy(activities.slice(0, 3));
  await database.query(sql("update activity set id = 'act_moved' where id = $1", activities[0]?.id));
  await expectExact(database);
  expect(await database.query(sql("select from activity_place where activity_id = 'act_moved'"))).not.toEqual([]);
});

test('truncating leaves nothing behind', async () => {
  await copy(activities.slice(10, 13));
  await database.query(sql('truncate activity'));
  await expectExact(database);
});

test('two writers at once count exactly', async () => {
  await database.query(sql('truncate activity'));
  await Promise.all([copy(activities.slice(0, 20)), copy(activities.slice(20))]);
  await expectExact(database);
});

test('a load into an empty shard and one into a shard that has activities end in the same tables and indexes', async () => {
  const contents = `
    select 'place' as kind, to_jsonb(p) as row from activity_place p
    union all select 'words', to_jsonb(w) from activity_words w
    union all select 'facet', to_jsonb(f) from place_facet f where count <> 0
    union all select 'index', to_jsonb(pg_get_indexdef(indexrelid)) from pg_index where indrelid::regclass::text like 'activity%'
    union all select 'trigger', to_jsonb(tgname::text || tgenabled::text) from pg_trigger where not tgisinternal
    order by 1, 2`;
  const shards = await Promise.all([createShard(), createShard()]);
  await loadCatalogue(shards[0], { suppliers, activities });
  await loadCatalogue(shards[1], { suppliers, activities: activities.slice(0, 1) });
  await loadCatalogue(shards[1], { suppliers: [], activities: activities.slice(1) });
  const [atOnce, inSteps] = await Promise.all(
    shards.map(async (shard) => {
      const opened = openShard(shard);
      const rows = await opened.query(sql(contents));
      await opened.close();
      return rows;
    }),
  );
  expect(atOnce?.length).toBeGreaterThan(200);
  expect(inSteps).toEqual(atOnce);
});
