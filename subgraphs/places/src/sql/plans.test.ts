import { highestInteger, highestText, lowestInteger, lowestText } from '@tripgraph/kit/paging/bounds';
import { runOnce } from '@tripgraph/kit/testing/database';
import type { Statement } from '@tripgraph/kit/statement';
import { explainPlan, indexesRead, mostRowsRead, tablesReadWhole } from '@tripgraph/kit/testing/plans';
import { beforeAll, expect, inject, test } from 'vitest';
import { ownPlacesDatabase } from '../testing/placesDatabase.js';
import { cubeOf } from '../position.js';
import { childrenByName } from './childrenByName.js';
import { childrenByPopulation } from './childrenByPopulation.js';
import { placeNarratives, pointNarratives } from './narratives.js';
import { placeByPath } from './placeByPath.js';
import { placeFacts } from './placeFacts.js';
import { placesNear } from './placesNear.js';
import { placesWithAncestors } from './placesWithAncestors.js';
import { pointsOfInterestAt } from './pointsOfInterestAt.js';
import { searchPlaces } from './searchPlaces.js';
import { sessionSettings } from './settings.js';

/** Narratives in two languages for each of 20,000 places and as many points of interest, and three beaches among the airports. */
const manyNarratives = `
  insert into cms_place (id, name, facts, place_id, ancestor_ids, is_same, wanted)
  select row_number() over (order by id), name, '[{"name": "a", "value": "b"}]', id, ancestor_ids, true, '{}'
  from place order by id limit 20000;
  insert into cms_narrative (id, subject, subject_id, locale, html, updated_at)
  select row_number() over (), subject, id, locale, '<p>text</p>', now()
  from cms_place, unnest(enum_range(null::narrative_subject)) as subject, unnest(array['en', 'de']) as locale;
  insert into point_of_interest (id, kind, name, latitude, longitude, place_id)
  select 'poi_cms_' || number, 'BEACH', 'Beach', 0, 0, 'plc_world' from generate_series(1, 3) as number;
  insert into point_of_interest_at (place_id, importance, point_of_interest_id, kind)
  select place_id, 0, id, kind from point_of_interest where kind = 'BEACH';
  analyze cms_place, cms_narrative, point_of_interest, point_of_interest_at`;

let url: string;
beforeAll(async () => {
  url = await ownPlacesDatabase(inject('postgresUrl'));
  await runOnce(url, manyNarratives);
});

const planOf = (statement: Statement<unknown>) => explainPlan(url, sessionSettings, statement);

const england = ['plc_region_gb_eng'];
const page = { limit: 21, countAll: false };

test.each([false, true])(
  'a page by name reads its rows from the index and no others (downward: %s)',
  async (downward) => {
    const middle = { value: 'london', id: '' };
    const range = downward ? { low: lowestText, high: middle } : { low: middle, high: highestText };
    const plan = await planOf(childrenByName(england, null, range, { ...page, downward }));
    expect(indexesRead(plan)).toEqual(new Set(['place_by_parent_name']));
    expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 21]);
  },
);

test.each([false, true])('a page by population sorts no more than its rows (downward: %s)', async (downward) => {
  const ranges = {
    known: { low: { value: 5_000, id: '' }, high: highestInteger },
    unknown: { low: lowestText, high: highestText },
  };
  const reading = { ...page, downward, unknownFirst: false };
  const plan = await planOf(childrenByPopulation(england, null, ranges, reading));
  expect(indexesRead(plan)).toEqual(new Set(['place_by_parent_population']));
  expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 42]);
});

test('a page of points of interest of the whole world reads its rows only', async () => {
  const everything = { low: lowestInteger, high: highestInteger };
  const plan = await planOf(pointsOfInterestAt(['plc_world'], null, everything, { ...page, downward: true }));
  expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 21]);
});

test('a page of one kind reads its rows only, however many there are of others', async () => {
  const everything = { low: lowestInteger, high: highestInteger };
  const plan = await planOf(pointsOfInterestAt(['plc_world'], 'BEACH', everything, { ...page, downward: true }));
  expect(indexesRead(plan)).toContain('point_of_interest_at_by_kind');
  expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 3]);
});

test('places with all above them are found by their ids', async () => {
  const plan = await planOf(placesWithAncestors(['plc_2884161', 'plc_2867714']));
  expect(indexesRead(plan)).toEqual(new Set(['place_pkey']));
  expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 11]);
});

test('a path is found by its index', async () => {
  const plan = await planOf(placeByPath('europe/germany/bavaria/munich', true));
  expect(indexesRead(plan)).toEqual(new Set(['place_by_path', 'place_pkey']));
  expect(tablesReadWhole(plan)).toEqual([]);
});

test('the nearest places are read in the order of their distance, not sorted out of all within reach', async () => {
  const plan = await planOf(placesNear(cubeOf({ latitude: 52.5, longitude: 13.4 }), 500, null, 10));
  expect(indexesRead(plan)).toEqual(new Set(['place_by_position']));
  expect(mostRowsRead(plan)).toBeLessThan(30);
});

test('a search looks names up in its indexes', async () => {
  const plan = await planOf(searchPlaces({ text: 'berln', kinds: null, mistakes: 2, limit: 10 }));
  expect(indexesRead(plan)).toEqual(new Set(['place_name_by_name', 'place_name_by_trigram', 'place_pkey']));
  expect(tablesReadWhole(plan)).toEqual([]);
});

test('what editors say of some places is found by those places, and no table is read whole', async () => {
  const ids = ['plc_2950159', 'plc_2867714', 'plc_country_de'];
  const narratives = await planOf(placeNarratives(ids, ['de', 'en']));
  expect(indexesRead(narratives)).toEqual(new Set(['cms_place_by_place', 'cms_narrative_by_subject']));
  expect([tablesReadWhole(narratives), mostRowsRead(narratives)]).toEqual([
    [],
    expect.toSatisfy((rows: number) => rows <= 6),
  ]);
  const facts = await planOf(placeFacts(ids));
  expect([indexesRead(facts), tablesReadWhole(facts)]).toEqual([new Set(['cms_place_by_place']), []]);
});

test('what editors say of some points of interest is found by those', async () => {
  const plan = await planOf(pointNarratives(['poi_airport_eddb', 'poi_airport_bikf'], ['en']));
  expect(indexesRead(plan)).toEqual(new Set(['point_of_interest_pkey', 'cms_narrative_by_subject']));
  expect(tablesReadWhole(plan)).toEqual([]);
});
