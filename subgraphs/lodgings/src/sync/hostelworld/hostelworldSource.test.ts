import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { createTestDatabase, rowsOf } from '@tripgraph/kit/testing/database';
import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import { expect, inject, test } from 'vitest';
import { migrateLodgings } from '../../migrate.js';
import { batchesOf, inBerlin, simulateHostelworld } from '../../testing/syncedLodgings.js';
import { lodgingSink } from '../lodgingSink.js';
import type { AskHostelworld } from './askHostelworld.js';
import { hostelworldSource } from './hostelworldSource.js';

const sink = lodgingSink('HOSTELWORLD', inBerlin);
const tables = ['listing', 'alike', 'lodging', 'lodging_place', 'lodging_at'];
const harness = { serverUrl: inject('postgresUrl'), migrate: migrateLodgings, sink, tables };

const openDatabase = async (): Promise<string> => {
  const databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migrateLodgings(databaseUrl);
  await migrateSync(databaseUrl);
  return databaseUrl;
};

test('all cities of all continents are read whole, and what is not there any more goes', async () => {
  const databaseUrl = await openDatabase();
  const { source, ask } = simulateHostelworld();
  const sync = () => runSync({ databaseUrl, source: hostelworldSource(ask), sink });
  expect(await sync()).toMatchObject({ kind: 'FULL', upserted: 20, quarantined: 0, batches: 5 });
  expect(await sync()).toMatchObject({ kind: 'FULL', upserted: 0, unchanged: 20 });
  source.remove(503);
  source.put({ ...source.get(504), name: 'Another name' });
  expect(await sync()).toMatchObject({ upserted: 1, unchanged: 18, deleted: 1 });
  const rows = await rowsOf<{ id: string; name: string }>(databaseUrl, 'select id, name from lodging');
  expect(rows.find(({ id }) => id === 'ldg_hostelworld_504')?.name).toBe('Another name');
  expect(rows.some(({ id }) => id === 'ldg_hostelworld_503')).toBe(false);
});

test('one city that cannot be read costs no other, nothing is taken for gone, and it is tried again in the end', async () => {
  const databaseUrl = await openDatabase();
  const { ask } = simulateHostelworld();
  const asked: string[] = [];
  let isBroken = true;
  const broken: AskHostelworld = async (path, query, signal) => {
    asked.push(path);
    return path === '/cities/2/properties/' && isBroken ? { error: 'maintenance' } : ask(path, query, signal);
  };
  const sync = () => runSync({ databaseUrl, source: hostelworldSource(broken), sink });
  await expect(sync()).rejects.toThrow('the city 2');
  const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
    databaseUrl,
    'select count(*)::integer from listing',
  );
  expect(count).toBeGreaterThan(10);
  asked.length = 0;
  isBroken = false;
  expect(await sync()).toMatchObject({ resumed: true, finished: true, deleted: 0 });
  expect(asked.filter((path) => path.startsWith('/cities/'))).toEqual(['/cities/2/properties/']);
});

test('as long as a city cannot be read, what is new of the others comes with each run', async () => {
  const databaseUrl = await openDatabase();
  const { source, ask } = simulateHostelworld();
  const broken: AskHostelworld = async (path, query, signal) =>
    path === '/cities/2/properties/' ? { error: 'maintenance' } : ask(path, query, signal);
  const sync = () => runSync({ databaseUrl, source: hostelworldSource(broken), sink });
  await expect(sync()).rejects.toThrow('the city 2');
  const [{ id } = { id: '' }] = await rowsOf<{ id: string }>(databaseUrl, 'select id from lodging');
  source.put({ ...source.get(Number(id.replace('ldg_hostelworld_', ''))), name: 'Another name' });
  await expect(sync()).rejects.toThrow('the city 2');
  const names = await rowsOf<{ name: string }>(databaseUrl, `select name from lodging where id = '${id}'`);
  expect(names).toEqual([{ name: 'Another name' }]);
});

test('an entry of the list of cities that cannot be read costs no other, and nothing is taken for gone', async () => {
  const databaseUrl = await openDatabase();
  const { ask } = simulateHostelworld();
  type Answer = { readonly countries: ReadonlyArray<{ readonly cities: ReadonlyArray<{ readonly id: number }> }> };
  let isBroken = false;
  const broken: AskHostelworld = async (path, query, signal) => {
    const answer = await ask(path, query, signal);
    if (!isBroken || !path.startsWith('/continents/')) return answer;
    const { countries } = answer as Answer;
    const without = countries.map((country) => ({
      ...country,
      cities: country.cities.map((city) => (city.id === 2 ? { ...city, name: null } : city)),
    }));
    return { countries: [...without, ...(path.includes('/3/') ? ['no country'] : [])] };
  };
  const sync = () => runSync({ databaseUrl, source: hostelworldSource(broken), sink });
  const count = async () => (await rowsOf(databaseUrl, 'select id from listing')).length;
  expect(await sync()).toMatchObject({ upserted: 20 });
  isBroken = true;
  await expect(sync()).rejects.toThrow('the list of cities cannot be read whole');
  await expect(sync()).rejects.toThrow('the list of cities cannot be read whole');
  expect(await count()).toBe(20);
  isBroken = false;
  expect(await sync()).toMatchObject({ finished: true, unchanged: 20, deleted: 0 });
});

test('a city of thousands is written some hundred at a time, and the watermark comes with the last', async () => {
  const { source, ask } = simulateHostelworld();
  const property = source.get(source.ids()[0] ?? 0);
  const many = Array.from({ length: 1_200 }, (_property, index) => ({ ...property, id: 10_000 + index }));
  const large: AskHostelworld = async (path, query, signal) =>
    path === '/cities/1/properties/' ? { properties: many } : ask(path, query, signal);
  const { signal } = new AbortController();
  const batches = (await batchesOf(hostelworldSource(large).full(null, signal))).slice(0, 4);
  expect(batches.map(({ changes }) => changes.length).slice(0, 3)).toEqual([500, 500, 200]);
  expect(batches.map(({ watermark }) => watermark !== null)).toEqual([false, false, true, true]);
});

test('runs that are cut off anywhere and gone on with come to the same rows', () =>
  interruptedRunsEqualUndisturbed({ ...harness, openSource: () => hostelworldSource(simulateHostelworld(16).ask) }));

test('a property that cannot be read is in quarantine, and the others are in', () =>
  poisonedRecordsAreQuarantined({
    ...harness,
    openSource: () => hostelworldSource(simulateHostelworld().ask),
    openPoisoned: () => {
      const { source, ask } = simulateHostelworld();
      source.put({ ...source.get(503), overallRating: { overall: 9_000, numberOfRatings: '12' } });
      source.put({ ...source.get(505), name: null });
      return hostelworldSource(ask);
    },
    poisonedKeys: ['503', '505'],
  }));
