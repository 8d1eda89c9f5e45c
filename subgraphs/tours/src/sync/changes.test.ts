import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import { beforeEach, expect, inject, test } from 'vitest';
import { migrateTours } from '../migrate.js';
import { gadventuresSources, smallGAdventures, smallViator, viatorSources } from '../testing/sources.js';
import { departureSink } from './departureSink.js';
import { scheduleSink } from './scheduleSink.js';
import { tourSink } from './tourSink.js';

let databaseUrl: string;
beforeEach(async () => {
  databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migrateTours(databaseUrl);
  await migrateSync(databaseUrl);
});

const textsOf = async (text: string): Promise<readonly string[]> => {
  const rows = await inTransaction(databaseUrl, (transaction) =>
    transaction.query<{ readonly text: string }>({ name: 'texts', text, values: [] }),
  );
  return rows.map((row) => row.text);
};

test('after the first run only what has changed is read, and what cannot be booked any more is nowhere', async () => {
  const viator = smallViator(6);
  const { products, schedules } = viatorSources(viator, 4);
  const sync = async () => [
    await runSync({ databaseUrl, source: products, sink: tourSink('VIATOR') }),
    await runSync({ databaseUrl, source: schedules, sink: scheduleSink }),
  ];
  expect(await sync()).toMatchObject([
    { kind: 'FULL', upserted: 6 },
    { kind: 'FULL', upserted: 6 },
  ]);
  const [changed = '', ended = ''] = viator.productCodes;
  viator.change(changed);
  viator.deactivate(ended);
  expect(await sync()).toMatchObject([
    { kind: 'DELTA', upserted: 1, deleted: 1, batches: 2 },
    { kind: 'DELTA', upserted: 1, deleted: 1, batches: 2 },
  ]);
  expect(await textsOf(`select title as text from tour where source_key = '${changed}'`)).toEqual([
    expect.stringMatching(/ \(2\)$/),
  ]);
  for (const [table, key] of Object.entries({
    tour: 'id',
    tour_place: 'tour_id',
    tour_at: 'tour_id',
    tour_schedule: 'tour_id',
  }))
    expect(await textsOf(`select ${key} as text from ${table} where ${key} = 'tou_viator_${ended}'`)).toEqual([]);
  expect(await textsOf('select tour_id as text from tour_schedule')).toHaveLength(5);
});

test('what Viator does not tell of any more, when everything is read anew, is gone', async () => {
  const sync = async (size: number, full: boolean) => {
    const { products, schedules } = viatorSources(smallViator(size), 4);
    return [
      await runSync({ databaseUrl, source: products, sink: tourSink('VIATOR'), full }),
      await runSync({ databaseUrl, source: schedules, sink: scheduleSink, full }),
    ];
  };
  await sync(6, false);
  expect(await sync(5, true)).toMatchObject([
    { kind: 'FULL', unchanged: 5, deleted: 1 },
    { kind: 'FULL', unchanged: 5, deleted: 1 },
  ]);
  expect(await textsOf('select id as text from tour')).toHaveLength(5);
  expect(await textsOf('select tour_id as text from tour_schedule')).toHaveLength(5);
});

test('a tour of G Adventures that has left its list goes with the next run, and its departures with theirs', async () => {
  const source = smallGAdventures(4);
  const { dossiers, departures } = gadventuresSources(source, 3);
  const sync = async () => [
    await runSync({ databaseUrl, source: dossiers, sink: tourSink('GADVENTURES') }),
    await runSync({ databaseUrl, source: departures, sink: departureSink }),
  ];
  expect(await sync()).toMatchObject([{ upserted: 4 }, { upserted: 32 }]);
  source.withdraw('21001');
  source.change('21002');
  source.cancel(source.departureIds[0] ?? '');
  expect(await sync()).toMatchObject([{ upserted: 1, unchanged: 2, deleted: 1 }, { deleted: 9 }]);
  expect(await textsOf('select source_key as text from tour order by 1')).toEqual(['21000', '21002', '21003']);
  expect(new Set(await textsOf('select tour_id as text from tour_departure'))).toEqual(
    new Set(['tou_gadventures_21000', 'tou_gadventures_21002', 'tou_gadventures_21003']),
  );
});

test('what hangs on no place of its own is listed with what was looked for', async () => {
  const { products } = viatorSources(smallViator(3), 4);
  await runSync({ databaseUrl, source: products, sink: tourSink('VIATOR') });
  expect(await textsOf('select key as text from unmatched_place')).toEqual([]);
  await textsOf(
    "update tour_place set matched_by = 'COUNTRY' where position = 0 and tour_id = 'tou_viator_7000P1' returning null",
  );
  expect(
    await textsOf(
      `select concat_ws(' ', source, key, matched_by, wanted ->> 'nativeId' is not null) as text from unmatched_place`,
    ),
  ).toEqual(['viator 7000P1 COUNTRY t']);
});
