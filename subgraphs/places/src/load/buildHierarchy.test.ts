import { describe, expect, test } from 'vitest';
import { buildHierarchy } from './buildHierarchy.js';
import { groupBy } from './groupBy.js';
import { readSources } from './sources/readSources.js';

const sources = readSources();
const nodes = buildHierarchy(sources);
const byId = new Map(nodes.map((node) => [node.id, node]));
const named = (id: string) => {
  const node = byId.get(id);
  if (!node) throw new Error(`${id} is missing`);
  return node;
};

describe('the whole hierarchy', () => {
  test('has the measured number of nodes of each kind', () => {
    const counts = Object.fromEntries(
      [...groupBy(nodes, (node) => node.kind)].map(([kind, group]) => [kind, group.length]),
    );
    expect(counts).toEqual({ WORLD: 1, CONTINENT: 7, COUNTRY: 252, REGION: 3_865, CITY: 130_377, NEIGHBORHOOD: 4_817 });
    expect(nodes.length).toBe(139_319);
  });

  test('is the same when it is built again', () => {
    expect(JSON.stringify(buildHierarchy(sources)) === JSON.stringify(nodes)).toBe(true);
  });

  test('has no two nodes with one id or one path, and no two siblings with one slug', () => {
    expect(byId.size).toBe(nodes.length);
    expect(new Set(nodes.map((node) => node.path)).size).toBe(nodes.length);
    expect(new Set(nodes.map((node) => `${node.parentId}/${node.slug}`)).size).toBe(nodes.length);
  });

  test('puts parents before children, and ancestors are the way to them', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const node of nodes) {
      const parent = node.parentId === null ? undefined : byId.get(node.parentId);
      if (node.parentId !== null && !seen.has(node.parentId)) throw new Error(`${node.id} comes before its parent`);
      if (node.ancestorIds.join() !== (parent ? [...parent.ancestorIds, parent.id] : []).join()) wrong.push(node.id);
      seen.add(node.id);
    }
    expect(wrong).toEqual([]);
  });

  test('every path is made of slugs that a URL takes as they are', () => {
    expect(nodes.filter((node) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(node.slug)).map((node) => node.id)).toEqual([]);
    expect(nodes.filter((node) => node.parentId !== null && !node.path.endsWith(node.slug))).toEqual([]);
  });

  test('every settlement has a position and a time zone that Node knows', () => {
    const settlements = nodes.filter((node) => node.kind === 'CITY' || node.kind === 'NEIGHBORHOOD');
    expect(settlements.filter((node) => node.latitude === null || node.timeZone === null)).toEqual([]);
    for (const zone of new Set(settlements.map((node) => node.timeZone))) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone ?? '' })).not.toThrow();
    }
  });

  test('an unknown population is null, never 0', () => {
    const cities = nodes.filter((node) => node.kind === 'CITY' || node.kind === 'NEIGHBORHOOD');
    expect(cities.filter((node) => node.population === 0)).toEqual([]);
    expect(cities.filter((node) => node.population === null).length).toBeGreaterThan(12_000);
    expect(nodes.filter((node) => node.kind === 'COUNTRY' && node.population !== null)).toEqual([]);
  });
});

describe('levels that are hard to join', () => {
  test('of the neighbourhoods 4,682 have a city, the others hang on their region or country', () => {
    const parents = nodes.filter((node) => node.kind === 'NEIGHBORHOOD').map((node) => named(node.parentId ?? '').kind);
    expect(parents.filter((kind) => kind === 'CITY').length).toBe(4_682);
    expect(new Set(parents)).toEqual(new Set(['CITY', 'REGION', 'COUNTRY']));
  });

  test('95 cities have no region and hang on their country', () => {
    const onCountry = nodes.filter((node) => node.kind === 'CITY' && named(node.parentId ?? '').kind === 'COUNTRY');
    expect(onCountry.length).toBe(95);
    expect(onCountry.filter((node) => node.countryCode === 'SS').length).toBe(12);
  });

  test('a city whose region changed its code since 2020 is found by its point', () => {
    expect(named('plc_3133880')).toMatchObject({ name: 'Trondheim', parentId: 'plc_region_no_21' });
  });

  test('a city of a region dissolved since 2020 takes the region of its neighbours', () => {
    const [hammerfest] = nodes.filter((node) => node.name === 'Hammerfest');
    expect(named(hammerfest?.parentId ?? '')).toMatchObject({ kind: 'REGION', name: 'Finnmark' });
  });

  test('a country on two continents hangs on one', () => {
    expect(named('plc_country_tr').parentId).toBe('plc_continent_as');
    expect(named('plc_country_eg').parentId).toBe('plc_continent_af');
  });

  test('the largest children are where the measurements found them', () => {
    const children = groupBy(
      nodes.filter((node) => node.kind === 'CITY'),
      (node) => node.parentId ?? '',
    );
    expect(children.get('plc_region_gb_eng')?.length).toBeGreaterThan(3_200);
    expect(children.get('plc_region_de_02')?.length).toBeGreaterThan(1_750);
  });
});

describe('single places', () => {
  test('Kreuzberg is in Berlin, in the State of Berlin, in Germany, in Europe', () => {
    expect(named('plc_2884161')).toEqual({
      id: 'plc_2884161',
      kind: 'NEIGHBORHOOD',
      name: 'Kreuzberg',
      slug: 'bezirk-kreuzberg',
      path: 'europe/germany/state-of-berlin/berlin/bezirk-kreuzberg',
      parentId: 'plc_2950159',
      ancestorIds: ['plc_world', 'plc_continent_eu', 'plc_country_de', 'plc_region_de_16', 'plc_2950159'],
      latitude: 52.49973,
      longitude: 13.40338,
      population: 147_532,
      timeZone: 'Europe/Berlin',
      countryCode: 'DE',
    });
  });

  test('the world has no path, position, country or time zone', () => {
    expect(named('plc_world')).toMatchObject({
      path: '',
      parentId: null,
      ancestorIds: [],
      latitude: null,
      countryCode: null,
      timeZone: null,
    });
  });

  test('a country stands where its capital is; one without towns stands nowhere', () => {
    expect(named('plc_country_fj')).toMatchObject({
      latitude: -18.14161,
      longitude: 178.44149,
      timeZone: 'Pacific/Fiji',
    });
    expect(named('plc_country_bv')).toMatchObject({ latitude: null, longitude: null, timeZone: null });
    expect(named('plc_country_us').timeZone).toBeNull();
  });
});
