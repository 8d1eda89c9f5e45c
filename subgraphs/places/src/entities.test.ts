import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { servePlaces } from './testing/servePlaces.js';

let places: AskedSubgraph;
beforeAll(async () => {
  places = await servePlaces(inject('postgresUrl'));
});
afterAll(() => places.close());

const entities = (selection: string, ids: readonly string[], typename = 'Place') =>
  places.ask<{ _entities: ReadonlyArray<Record<string, unknown> | null> }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} { ${selection} } } }`,
    { representations: ids.map((id) => ({ __typename: typename, id })) },
  );

test('a hierarchy of any depth, for any number of places, is one statement', async () => {
  const ids = ['plc_2884161', 'plc_2867714', 'plc_5128581', 'plc_country_jp', 'plc_region_gb_eng', 'plc_world'];
  const selection = 'name kind parent { name parent { name } } ancestors { name kind ancestors { id parent { id } } }';
  const { data, errors, statements } = await entities(selection, ids);
  expect(errors).toBeUndefined();
  expect(statements).toEqual(['places_with_ancestors']);
  expect(data._entities[0]).toMatchObject({
    name: 'Kreuzberg',
    kind: 'NEIGHBORHOOD',
    parent: { name: 'Berlin', parent: { name: 'Berlin' } },
    ancestors: [
      { name: 'World', kind: 'WORLD', ancestors: [] },
      { name: 'Europe', kind: 'CONTINENT', ancestors: [{ id: 'plc_world', parent: null }] },
      { name: 'Germany', kind: 'COUNTRY' },
      { name: 'Berlin', kind: 'REGION' },
      {
        name: 'Berlin',
        kind: 'CITY',
        ancestors: [{}, {}, {}, { id: 'plc_region_de_16', parent: { id: 'plc_country_de' } }],
      },
    ],
  });
  expect(data._entities[5]).toMatchObject({ name: 'World', parent: null, ancestors: [] });
});

test('names in several languages for places and all above them add no statement', async () => {
  const selection = 'de: name(locale: "de") ja: name(locale: "ja") ancestors { de: name(locale: "de-CH") }';
  const { data, statements } = await entities(selection, ['plc_3173435', 'plc_2867714']);
  expect(statements).toEqual(['places_with_ancestors']);
  expect(data._entities).toEqual([
    {
      de: 'Mailand',
      ja: 'ミラノ',
      ancestors: [{ de: 'Welt' }, { de: 'Europa' }, { de: 'Italien' }, { de: 'Lombardei' }],
    },
    {
      de: 'München',
      ja: 'ミュンヘン',
      ancestors: [{ de: 'Welt' }, { de: 'Europa' }, { de: 'Deutschland' }, { de: 'Bayern' }],
    },
  ]);
});

test('places whose ancestors nobody asks for are read without them', async () => {
  const { data, statements } = await entities('name population', ['plc_2950159']);
  expect(data._entities).toEqual([{ name: 'Berlin', population: 3_426_354 }]);
  expect(statements).toEqual(['places_by_ids']);
});

test('the same place asked for many times is read once and answered each time', async () => {
  const { data, statements } = await entities(
    'id',
    Array.from({ length: 50 }, () => 'plc_2950159'),
  );
  expect(statements).toEqual(['places_by_ids']);
  expect(data._entities).toEqual(Array.from({ length: 50 }, () => ({ id: 'plc_2950159' })));
});

test('a place that is not there and an id of another type cost only their own answer', async () => {
  const { data, errors } = await entities('name', ['plc_1', 'plc_2950159', 'act_3k01']);
  expect(data._entities).toEqual([null, { name: 'Berlin' }, null]);
  const seen = errors?.map(({ path, extensions, message }) => [path?.[1], extensions.code, message]);
  expect(seen?.sort()).toEqual([
    [0, 'NOT_FOUND', 'There is no place with the id "plc_1".'],
    [2, 'INVALID_ID', '"act_3k01" is not the id of a place, such as "plc_2950159".'],
  ]);
});

test('points of interest with their place and all above it are two statements', async () => {
  const selection = 'name kind coordinates { latitude } airport { iataCode size } place { name ancestors { name } }';
  const { data, statements } = await entities(selection, ['poi_airport_eddb', 'poi_airport_kjfk'], 'PointOfInterest');
  expect(statements).toEqual(['points_of_interest_by_ids', 'places_with_ancestors']);
  expect(data._entities[0]).toEqual({
    name: 'Berlin Brandenburg Airport',
    kind: 'AIRPORT',
    coordinates: { latitude: expect.closeTo(52.35, 1) },
    airport: { iataCode: 'BER', size: 'LARGE' },
    place: {
      name: 'Berlin',
      ancestors: [{ name: 'World' }, { name: 'Europe' }, { name: 'Germany' }, { name: 'Berlin' }],
    },
  });
});

test('children of many places at once are one statement', async () => {
  const { data, statements } = await entities(
    'children(first: 1, orderBy: { field: POPULATION, direction: DESC }) { edges { node { name } } }',
    ['plc_region_de_02', 'plc_region_gb_eng', 'plc_2950159'],
  );
  expect(statements).toEqual(['places_by_ids', 'children_by_population_desc_unknown_last']);
  expect(data._entities.map((entity) => JSON.stringify(entity))).toEqual([
    '{"children":{"edges":[{"node":{"name":"Munich"}}]}}',
    '{"children":{"edges":[{"node":{"name":"London"}}]}}',
    expect.stringContaining('"name"'),
  ]);
});
