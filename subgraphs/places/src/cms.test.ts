import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { databasesFor, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import { runOnce } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cmsSink } from './sync/cmsSink.js';
import { migrateSmallPlaces, smallCms, smallSource } from './sync/testing/smallWorld.js';
import { servePlacesAt } from './testing/servePlaces.js';

let places: AskedSubgraph;
beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const [cms, createPlaces] = [
    await smallCms(serverUrl),
    await databasesFor({ serverUrl, migrate: migrateSmallPlaces }),
  ];
  const databaseUrl = await createPlaces();
  await runOnce(
    cms,
    `insert into narratives (id, subject_type, subject_id, locale, body) values (900, 'Place', 2, 'pt-BR', '<h2>Oi</h2>')`,
  );
  await runOn(databaseUrl, { openSource: () => smallSource(cms), sink: cmsSink });
  places = await servePlacesAt(databaseUrl);
});
afterAll(() => places.close());

const berlin = 'plc_2950159';
const textIn = async (id: string, locale: string) => {
  const { data, errors } = await places.ask<{ place: { narrative: { locale: string; html: string } | null } }>(
    'query ($id: ID!, $locale: String!) { place(id: $id) { narrative(locale: $locale) { locale html } } }',
    { id, locale },
  );
  return errors?.[0]?.extensions.code ?? data.place.narrative;
};

describe('what editors say of a place', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt-BR'],
    ['pt', 'en'],
    ['ja', 'en'],
  ])('asked for in %s is told in %s', async (asked, told) => {
    expect(await textIn(berlin, asked)).toMatchObject({ locale: told });
  });

  test('has nothing in it but text', async () => {
    expect(await textIn(berlin, 'en')).toEqual({
      locale: 'en',
      html: expect.stringMatching(/^<p><strong>[^<]+<\/strong><\/p>\n<p>[^<]+<em>[^<]+<\/em><\/p>$/),
    });
  });

  test('is not what they say of a place that is somewhere in it', async () => {
    expect(await textIn('plc_country_de', 'en')).toMatchObject({ html: expect.stringContaining('Germany') });
    expect(await textIn('plc_region_de_16', 'en')).toBeNull();
  });

  test('in something that is no locale is an error of whoever asks', async () => {
    expect(await textIn(berlin, 'not a locale')).toBe('BAD_USER_INPUT');
  });

  test('costs one statement for any number of places, and another one for their facts', async () => {
    const { data, statements } = await places.ask(
      `{ placesByIds(ids: ["plc_2950159", "plc_2884161", "plc_region_de_16"]) {
        narrative { author updatedAt } facts { name value }
      } }`,
    );
    expect(statements.toSorted()).toEqual(['place_facts', 'place_narratives', 'places_by_ids']);
    expect(data['placesByIds']).toEqual([
      {
        narrative: { author: expect.any(String), updatedAt: expect.stringMatching(/^2026-01-01T/) },
        facts: [
          { name: 'best_time', value: 'May to September' },
          { name: 'population', value: '3,426,354' },
          { name: 'time_zone', value: 'Europe/Berlin' },
        ],
      },
      expect.objectContaining({ narrative: expect.anything() }),
      { narrative: null, facts: [] },
    ]);
  });
});

const points = (selection: string, kind: string | null = null) =>
  places.ask<{
    place: { pointsOfInterest: { edges: ReadonlyArray<{ node: Record<string, unknown> }>; totalCount: number } };
  }>(
    `query ($kind: PointOfInterestKind) { place(id: "${berlin}") { pointsOfInterest(kind: $kind, first: 100) {
      totalCount edges { node { ${selection} } }
    } } }`,
    { kind },
  );

describe('points of interest', () => {
  test('of editors stand among the airports, in the order that they rank them', async () => {
    const { data } = await points('id kind name');
    const nodes = data.place.pointsOfInterest.edges.map(({ node }) => node);
    expect(data.place.pointsOfInterest.totalCount).toBe(25);
    expect(nodes.slice(0, 4).map(({ kind }) => kind)).toEqual(['LANDMARK', 'LANDMARK', 'MUSEUM', 'MUSEUM']);
    expect(nodes).toContainEqual({ id: 'poi_airport_eddb', kind: 'AIRPORT', name: 'Berlin Brandenburg Airport' });
  });

  test('of one kind are those of that kind', async () => {
    const { data } = await points('name', 'NIGHTLIFE');
    expect(data.place.pointsOfInterest.edges).toEqual([
      { node: { name: 'Club Kontor Berlin' } },
      { node: { name: 'Club Kontor Kreuzberg' } },
    ]);
  });

  test('have hours, which run over midnight, and are read by the clocks of their place', async () => {
    const { data } = await places.ask(
      `{ pointOfInterest(id: "poi_cms_4") {
        phone googlePlaceId live { businessStatus } airport { ident } narrative { html }
        weeklyHours {
          timeZone isAlwaysOpen specialDates periods { opensOn opensAt closesOn closesAt }
          night: isOpen(at: "2026-11-29T03:30:00+01:00") morning: isOpen(at: "2026-11-29T05:00:00+01:00") now: isOpen
        }
      } }`,
    );
    expect(data['pointOfInterest']).toEqual({
      phone: expect.stringMatching(/^\+49 /),
      googlePlaceId: expect.stringMatching(/^ChIJ/),
      live: null,
      airport: null,
      narrative: null,
      weeklyHours: {
        timeZone: 'Europe/Berlin',
        isAlwaysOpen: false,
        specialDates: [],
        periods: expect.arrayContaining([
          { opensOn: 'SATURDAY', opensAt: '20:00', closesOn: 'SUNDAY', closesAt: '05:00' },
        ]),
        night: true,
        morning: false,
        now: expect.any(Boolean),
      },
    });
  });

  test('that are open always say so, and airports say nothing', async () => {
    const { data } = await places.ask(
      `{ gate: pointOfInterest(id: "poi_cms_1") { weeklyHours { isAlwaysOpen periods { closesOn closesAt } isOpen } }
         airport: pointOfInterest(id: "poi_airport_eddb") { weeklyHours { isAlwaysOpen } phone googlePlaceId narrative { html } } }`,
    );
    expect(data).toEqual({
      gate: { weeklyHours: { isAlwaysOpen: true, periods: [{ closesOn: null, closesAt: null }], isOpen: true } },
      airport: { weeklyHours: null, phone: null, googlePlaceId: null, narrative: null },
    });
  });
});

test('whether something is open holds for a minute, and what Google says for no time', async () => {
  const cacheControlOf = async (selection: string): Promise<string | null> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: `{ pointOfInterest(id: "poi_cms_1") { ${selection} } }` });
    return (await fetch(places.url, { method: 'POST', headers, body })).headers.get('cache-control');
  };
  expect(await cacheControlOf('name weeklyHours { isAlwaysOpen }')).toBe('max-age=600, public');
  expect(await cacheControlOf('weeklyHours { isOpen }')).toBe('max-age=60, public');
  expect(await cacheControlOf('name live { businessStatus }')).toBe('no-store');
});
