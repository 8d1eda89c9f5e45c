import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askDocument } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import {
  ActivitiesAtPlaceDocument,
  ActivityWithPlaceDocument,
  AvailabilityDocument,
  FindPlaceDocument,
  SearchActivitiesDocument,
  WhatToSeeDocument,
} from './generated/documents.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

let parts: CataloguePart[];
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  parts = catalogueOf({ activities: 400, suppliers: 50 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(2), parts);
});

afterAll(() => world.close());

test('a newcomer finds a place in spite of a typing error, and looks at its page', async () => {
  const { searchPlaces } = await askDocument(world.url, FindPlaceDocument, { text: 'Berln' });
  expect(searchPlaces[0]).toMatchObject({ kind: 'CITY', name: 'Berlin' });
  const { place } = await askDocument(world.url, ActivitiesAtPlaceDocument, { place: 'plc_continent_eu' });
  expect(place?.name).toBe('Europe');
  expect(place?.ancestors).toEqual([{ name: 'World' }]);
  const prices = place?.activities?.edges.map(({ node }) => node.fromPrice) ?? [];
  expect(prices).toHaveLength(20);
  const { place: next } = await askDocument(world.url, ActivitiesAtPlaceDocument, {
    place: 'plc_continent_eu',
    after: place?.activities?.pageInfo.endCursor ?? null,
  });
  const seen = new Set(place?.activities?.edges.map(({ node }) => node.id));
  expect(next?.activities?.edges.some(({ node }) => seen.has(node.id))).toBe(false);
  expect(next?.activities?.totalCount).toBe(place?.activities?.totalCount);
});

test('an activity comes with the way up from its place', async () => {
  const [activity] = parts[3]?.activities ?? [];
  const { activity: found } = await askDocument(world.url, ActivityWithPlaceDocument, { id: activity?.id ?? '' });
  expect(found?.title).toBe(activity?.title);
  expect(found?.place?.ancestors.map(({ kind }) => kind).slice(0, 2)).toEqual(['WORLD', 'CONTINENT']);
});

test('a filtered list holds only what passes, best rated first', async () => {
  const { activities } = await askDocument(world.url, SearchActivitiesDocument, {
    filter: { minimumRating: 4, languages: ['en'] },
    orderBy: { field: 'RATING', direction: 'DESC' },
    first: 50,
  });
  const ratings = activities?.edges.map(({ node }) => node.rating?.average ?? 0) ?? [];
  expect(ratings.length).toBeGreaterThan(20);
  expect(ratings).toEqual([...ratings].sort((left, right) => right - left));
  expect(Math.min(...ratings)).toBeGreaterThanOrEqual(4);
  expect(activities?.edges.every(({ node }) => node.languages.includes('en'))).toBe(true);
});

test('a traveller sees on which days of October two adults find room, and at what times', async () => {
  const activity = parts
    .flatMap(({ activities }) => [...activities])
    .find(
      ({ options: [option] }) =>
        option?.availabilityType === 'START_TIME' && option.units.length > 0 && option.schedules[0]?.months === null,
    );
  const unit = activity?.options[0]?.units[0];
  const { activity: found } = await askDocument(world.url, AvailabilityDocument, {
    id: activity?.id ?? '',
    monthStart: '2095-10-01',
    monthEnd: '2095-10-31',
    from: '2095-10-25',
    to: '2095-10-31',
    units: [{ unitId: unit?.id ?? '', quantity: 2 }],
  });
  const days = found?.availabilityCalendar ?? [];
  expect(days.map(({ localDate }) => localDate)).toEqual([...new Set(days.map(({ localDate }) => localDate))].sort());
  const times = found?.availabilities ?? [];
  expect(times.length).toBeGreaterThan(0);
  const totals = times.filter(({ pricing }) => pricing).map(({ pricing }) => pricing?.total);
  expect(totals.length).toBeGreaterThan(0);
  for (const total of totals) {
    expect(total).toEqual({ ...unit?.price, amount: 2 * (unit?.price.amount ?? 0) });
  }
  const open = days.filter(({ pricing }) => pricing).map(({ localDate }) => localDate);
  const bookable = times.filter(({ available }) => available).map(({ id }) => id.slice(0, 10));
  expect([...new Set(bookable)]).toEqual(open.filter((day) => day >= '2095-10-25'));
});

test('what to see in a place are its points of interest, with what is known of them', async () => {
  const { place } = await askDocument(world.url, WhatToSeeDocument, {
    id: 'plc_2950159',
    locale: 'de',
    at: '2026-11-30T12:00:00Z',
    first: 3,
  });
  expect(place).toMatchObject({ name: 'Berlin', narrative: null, facts: [] });
  expect(place?.pointsOfInterest.edges[0]?.node).toMatchObject({ kind: 'AIRPORT', weeklyHours: null, live: null });
});
