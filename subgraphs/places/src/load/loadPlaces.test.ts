import { inTransaction } from '@tripgraph/kit/transaction';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ownPlacesDatabase } from '../testing/placesDatabase.js';
import { smallSources } from '../testing/smallSources.js';
import { loadPlaces } from './loadPlaces.js';

let url: string;
beforeAll(async () => {
  url = await ownPlacesDatabase(inject('postgresUrl'));
});

const read = <Row>(text: string): Promise<Row[]> =>
  inTransaction(url, (transaction) => transaction.query<Row>({ name: 'read', text, values: [] }));
const change = (text: string): Promise<void> => inTransaction(url, (transaction) => transaction.define(text));

const indexes = () =>
  read<{ indexdef: string }>(`select indexdef from pg_indexes where schemaname = 'public' order by 1`);

describe('a loaded database', () => {
  test('holds every place and point of interest', async () => {
    const counts = await read(`
      select kind, count(*)::integer as count from place group by kind
      union all select null, count(*)::integer from point_of_interest
      order by kind nulls last`);
    expect(counts).toEqual([
      { kind: 'WORLD', count: 1 },
      { kind: 'CONTINENT', count: 7 },
      { kind: 'COUNTRY', count: 252 },
      { kind: 'REGION', count: 3_865 },
      { kind: 'CITY', count: 130_377 },
      { kind: 'NEIGHBORHOOD', count: 4_817 },
      { kind: null, count: 5_210 },
    ]);
  });

  test('every parent, named place and place of interest is there', async () => {
    const lost = await read(`
      select id from place as child where parent_id is not null and not exists (select from place where id = child.parent_id)
      union all select place_id from place_name where not exists (select from place where id = place_id)
      union all select place_id from point_of_interest_at where not exists (select from place where id = place_id)
      union all select place_id from point_of_interest where not exists (select from place where id = place_id)`);
    expect(lost).toEqual([]);
  });

  test('every airport is at a city, or where none is near at the country', async () => {
    const [row] = await read<{ cities: number; countries: number }>(`
      select
        count(*) filter (where place.kind = 'CITY')::integer as cities,
        count(*) filter (where place.kind = 'COUNTRY')::integer as countries
      from point_of_interest join place on place.id = place_id`);
    expect((row?.cities ?? 0) + (row?.countries ?? 0)).toBe(5_210);
    expect(row?.cities).toBeGreaterThan(4_800);
  });

  test('is left alone by a second load of the same version', async () => {
    await change(`update place set name = 'changed by hand' where id = 'plc_world'`);
    expect(await loadPlaces(url)).toMatchObject({ loaded: false });
    expect(await read(`select name from place where id = 'plc_world'`)).toEqual([{ name: 'changed by hand' }]);
  });
});

test('a database of another version, or one that was half made, is filled anew with all its indexes', async () => {
  const before = await indexes();
  await change(`update place_load set data_version = 'older'; delete from place where kind = 'CITY'`);
  const steps = new Set<string>();
  const { loaded, rows } = await loadPlaces(url, { sources: smallSources, onProgress: (step) => steps.add(step) });
  expect(loaded).toBe(true);
  expect([...rows]).toEqual([
    ['place', 7],
    ['place_name', expect.any(Number)],
    ['point_of_interest', 1],
    ['point_of_interest_at', 5],
  ]);
  expect([...steps]).toEqual(['place', 'place_name', 'point_of_interest', 'point_of_interest_at', 'indexes']);
  expect(await read('select id from place order by id')).toHaveLength(7);
  expect(await read('select count(*)::integer as count from place_load')).toEqual([{ count: 1 }]);
  expect(await indexes()).toEqual(before);
});

test('a load that fails leaves what was there', async () => {
  await change(`update place_load set data_version = 'older'`);
  const before = await read('select * from place_name order by 1, 2');
  const failing = loadPlaces(url, {
    sources: smallSources,
    onProgress: (step) => {
      if (step === 'indexes') throw new Error('the disk is full');
    },
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await read('select * from place_name order by 1, 2')).toEqual(before);
  expect(await read('select data_version from place_load')).toEqual([{ data_version: 'older' }]);
});

test('of two loads at once one does the work and the other finds it done', async () => {
  await change('truncate place_load');
  const both = await Promise.all([
    loadPlaces(url, { sources: smallSources }),
    loadPlaces(url, { sources: smallSources }),
  ]);
  expect(both.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
});
