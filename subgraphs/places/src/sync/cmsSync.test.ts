import { runOnce, rowsOf } from '@tripgraph/kit/testing/database';
import { databasesFor, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import { dumpTables } from '@tripgraph/kit/testing/sync/dumpTables';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadPlaces } from '../load/loadPlaces.js';
import { smallSources } from '../testing/smallSources.js';
import { cmsSink } from './cmsSink.js';
import { migrateSmallPlaces, smallCms, smallSource, syncedTables } from './testing/smallWorld.js';

const serverUrl = inject('postgresUrl');
const tables = syncedTables;

let createPlaces: () => Promise<string>;
beforeAll(async () => {
  createPlaces = await databasesFor({ serverUrl, migrate: migrateSmallPlaces });
});

/** A CMS, and a database that all of it has been synced into. */
const synced = async () => {
  const [cms, places] = [await smallCms(serverUrl), await createPlaces()];
  const sync = (options = {}) => runOn(places, { openSource: () => smallSource(cms), sink: cmsSink }, options);
  const report = await sync();
  const changeCms = (text: string): Promise<void> => runOnce(cms, text);
  return { cms, places, sync, report, changeCms };
};

const touched = `updated_at = now() at time zone 'UTC'`;
const spotsOf = (url: string, id: string) =>
  rowsOf<{ place_id: string }>(
    url,
    `select place_id from point_of_interest_at where point_of_interest_id = '${id}' order by 1`,
  ).then((rows) => rows.map(({ place_id: placeId }) => placeId));
const aboveBerlin = ['plc_2950159', 'plc_continent_eu', 'plc_country_de', 'plc_region_de_16', 'plc_world'];

test('a full run brings every place, point of interest and narrative, each where it belongs', async () => {
  const { places, report } = await synced();
  expect(report).toMatchObject({ kind: 'FULL', finished: true, quarantined: 0, upserted: 4 + 24 + 8 + 24 });
  expect(await rowsOf(places, 'select name, place_id, matched_by, is_same from cms_place order by id')).toEqual([
    { name: 'Germany', place_id: 'plc_country_de', matched_by: 'NATIVE_ID', is_same: true },
    { name: 'Berlin', place_id: 'plc_2950159', matched_by: 'NATIVE_ID', is_same: true },
    { name: 'Kreuzberg', place_id: 'plc_2884161', matched_by: 'NAME_AND_POINT', is_same: true },
    { name: 'Vineta', place_id: 'plc_country_de', matched_by: 'COUNTRY', is_same: false },
  ]);
  expect(await spotsOf(places, 'poi_cms_1')).toEqual(aboveBerlin);
  expect(await spotsOf(places, 'poi_cms_1001')).toEqual(['plc_2884161', ...aboveBerlin]);
  expect(await rowsOf(places, 'select source, key, name, place_id from unmatched_place')).toEqual([
    { source: 'cms', key: 'place:4', name: 'Vineta', place_id: 'plc_country_de' },
  ]);
});

test('runs that are cut off at ten random points come to the same rows as one that is not, and a second one changes nothing', async () => {
  const cms = await smallCms(serverUrl);
  await interruptedRunsEqualUndisturbed({
    serverUrl,
    migrate: migrateSmallPlaces,
    openSource: () => smallSource(cms),
    sink: cmsSink,
    tables,
  });
});

test('a row that cannot be read is in quarantine, the others are in, and it goes in when editors have mended it', async () => {
  const [cms, poisoned] = [await smallCms(serverUrl), await smallCms(serverUrl)];
  await runOnce(poisoned, `update points_of_interest set hours = '{"mon": ["9-5"]}' where id = 7`);
  await runOnce(poisoned, `update narratives set body = repeat('x', 300000) where id = 3`);
  await poisonedRecordsAreQuarantined({
    serverUrl,
    migrate: migrateSmallPlaces,
    openSource: () => smallSource(cms),
    openPoisoned: () => smallSource(poisoned),
    poisonedKeys: ['narrative:3', 'point:7'],
    sink: cmsSink,
    tables,
  });
});

describe('a delta', () => {
  test('brings what changed, takes out what is marked as deleted, and leaves the rest alone', async () => {
    const { places, sync, changeCms } = await synced();
    await changeCms(`update points_of_interest set name = 'Gate', ${touched} where id = 1`);
    await changeCms(`update points_of_interest set deleted_at = now(), ${touched} where id = 2`);
    await changeCms(`update narratives set deleted_at = now(), ${touched} where id = 1`);
    expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 1, deleted: 2 });
    expect(await rowsOf(places, `select name from point_of_interest where id = 'poi_cms_1'`)).toEqual([
      { name: 'Gate' },
    ]);
    expect(await spotsOf(places, 'poi_cms_2')).toEqual([]);
    expect(await rowsOf(places, 'select id from cms_narrative where id = 1')).toEqual([]);
    expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 0, deleted: 0 });
  });

  test('comes to the same rows as a full run over the same CMS', async () => {
    const { cms, places, sync, changeCms } = await synced();
    await changeCms(`update places set name = 'Kreuzberg-Nord', ${touched} where id = 3`);
    await changeCms(`update points_of_interest set place_id = 3, rank = 1, ${touched} where id between 3 and 9`);
    await changeCms(`update narratives set locale = 'fr', ${touched} where id % 3 = 0`);
    await changeCms(
      `insert into places (id, type, name, slug, country_code) values (9, 'Country', 'Germany', 'de', 'DE')`,
    );
    await sync();
    const anew = await createPlaces();
    await runOn(anew, { openSource: () => smallSource(cms), sink: cmsSink });
    expect(await dumpTables(places, { tables })).toEqual(await dumpTables(anew, { tables }));
  });

  test('brings what a transaction commits late, with a time from before the last run', async () => {
    const { places, sync, changeCms } = await synced();
    await sync();
    await changeCms(
      `update narratives set author = 'late', updated_at = (now() - interval '4 minutes') at time zone 'UTC' where id = 2`,
    );
    expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 1 });
    expect(await rowsOf(places, 'select author from cms_narrative where id = 2')).toEqual([{ author: 'late' }]);
  });

  test('that is larger than a batch goes through, many rows having one time', async () => {
    const { sync, changeCms } = await synced();
    await changeCms(`update points_of_interest set phone = '+49', ${touched}`);
    expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 24 });
  });
});

test('what was taken out of the CMS altogether is gone after the next full run', async () => {
  const { places, sync, changeCms } = await synced();
  await changeCms('delete from points_of_interest where id = 1');
  expect(await sync()).toMatchObject({ kind: 'DELTA', deleted: 0 });
  expect(await sync({ full: true })).toMatchObject({ kind: 'FULL', deleted: 1 });
  expect(await spotsOf(places, 'poi_cms_1')).toEqual([]);
});

test('points of interest follow their place: to another one of ours, and away when it is deleted', async () => {
  const { places, sync, changeCms } = await synced();
  await changeCms(`update places set name = 'Berlin', geonames_id = 2950159, type = 'City', ${touched} where id = 3`);
  await sync();
  expect(await spotsOf(places, 'poi_cms_1001')).toEqual(aboveBerlin);
  await changeCms(`update places set deleted_at = now(), ${touched} where id = 3`);
  await sync();
  expect(await spotsOf(places, 'poi_cms_1001')).toEqual([]);
  expect(await rowsOf(places, `select id from point_of_interest where id = 'poi_cms_1001'`)).toEqual([]);
});

describe('a load of places beside it', () => {
  const asBefore = async (url: string): Promise<void> => runOnce(url, `update place_load set data_version = 'older'`);

  test('keeps every row of the CMS', async () => {
    const { places } = await synced();
    const before = await dumpTables(places, { tables });
    await asBefore(places);
    expect(await loadPlaces(places, { sources: smallSources })).toMatchObject({ loaded: true });
    expect(await dumpTables(places, { tables })).toEqual(before);
  });

  test('that no longer has a place leaves what was there at the smallest one above it', async () => {
    const { places } = await synced();
    await asBefore(places);
    const sources = smallSources();
    const cities = sources.cities.filter(({ id }) => id !== '2884161');
    await loadPlaces(places, { sources: () => ({ ...sources, cities }) });
    expect(await spotsOf(places, 'poi_cms_1001')).toEqual(aboveBerlin);
  });

  test('and a sync at the same time do not stop each other', async () => {
    const { places, sync, changeCms } = await synced();
    const before = await dumpTables(places, { tables: ['point_of_interest_at'] });
    for (let time = 0; time < 3; time += 1) {
      await asBefore(places);
      await changeCms(`update points_of_interest set phone = '+49 ${time}', ${touched}`);
      const [report] = await Promise.all([sync(), loadPlaces(places, { sources: smallSources })]);
      expect(report).toMatchObject({ upserted: 24, quarantined: 0 });
    }
    expect(await dumpTables(places, { tables: ['point_of_interest_at'] })).toEqual(before);
    expect(await rowsOf(places, `select distinct phone from point_of_interest where cms_id is not null`)).toEqual([
      { phone: '+49 2' },
    ]);
  });
});
