import { expect, test } from 'vitest';
import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import type { CmsTable } from './position.js';
import { readRow } from './readRow.js';

const link: PlaceLink = { placeId: 'plc_1', ancestorIds: ['plc_world'], matchedBy: 'NATIVE_ID', confidence: 1 };
const wanted: Wanted[] = [];
const read = readRow({
  findPlace: (place) => {
    wanted.push(place);
    return link;
  },
  siteUrl: 'https://www.example.com/guides/',
});
const rowOf = (record: unknown, isDeleted = false) => ({
  id: '17',
  updatedAt: '2026-11-30T08:15:00.123456',
  isDeleted,
  record: typeof record === 'string' ? record : JSON.stringify(record),
});
const change = (table: CmsTable, record: unknown) => read(table, rowOf(record));

const berlin = { type: 'City', name: ' Berlin ', country_code: 'de', lat: 52.5, lng: 13.4, geonames_id: 2_950_159 };
const gate = { place_id: 3, kind: 'landmark', name: 'Gate', lat: 52.5, lng: 13.4, rank: 90 };
const text = { subject_type: 'Place', subject_id: 3, locale: 'pt_BR', body: '<p>Olá</p>', author: 'Ada' };

test('a place is looked for by its GeoNames id, its country by its code', () => {
  wanted.length = 0;
  expect(change('places', { ...berlin, facts: { currency: 'EUR', since: 1237 } })).toMatchObject({
    kind: 'UPSERT',
    key: 'place:17',
    item: {
      placeKind: 'CITY',
      name: 'Berlin',
      link,
      facts: [
        { name: 'currency', value: 'EUR' },
        { name: 'since', value: '1237' },
      ],
    },
  });
  change('places', { type: 'Country', name: 'Germany', country_code: 'DE' });
  change('places', { type: 'Island', name: 'Rügen', lat: 54.4, lng: null });
  expect(wanted).toEqual([
    {
      names: ['Berlin'],
      countryCode: 'DE',
      point: { latitude: 52.5, longitude: 13.4 },
      kinds: ['CITY', 'NEIGHBORHOOD'],
      nativeId: 'geonames:2950159',
    },
    { names: ['Germany'], countryCode: 'DE', point: null, kinds: ['COUNTRY'], nativeId: 'iso:DE' },
    { names: ['Rügen'], countryCode: null, point: null },
  ]);
});

test('a kind of point of interest that we do not know is another one, and never something of an object', () => {
  for (const kind of ['escape_room', 'constructor', '__proto__']) {
    expect(change('points_of_interest', { ...gate, kind })).toMatchObject({ item: { pointKind: 'OTHER' } });
  }
  expect(change('points_of_interest', gate)).toMatchObject({
    key: 'point:17',
    item: { pointKind: 'LANDMARK', importance: 360_000_000, weeklyPeriods: null, phone: null, googlePlaceId: null },
  });
});

test('a narrative has a canonical locale, the time of its row, and nothing in it that runs', () => {
  expect(
    change('narratives', { ...text, body: '<p onclick="x()"><a href="rio">Olá</a><script>alert(1)</script></p>' }),
  ).toEqual({
    kind: 'UPSERT',
    key: 'narrative:17',
    item: {
      kind: 'NARRATIVE',
      id: '17',
      subject: 'PLACE',
      subjectId: '3',
      locale: 'pt-BR',
      html: '<p><a href="https://www.example.com/guides/rio" rel="nofollow noopener noreferrer">Olá</a></p>',
      author: 'Ada',
      updatedAt: '2026-11-30T08:15:00.123456Z',
    },
  });
});

test('what is deleted is deleted, whatever else the row holds', () => {
  expect(read('places', rowOf('{', true))).toEqual({ kind: 'DELETE', key: 'place:17' });
});

test.each<[string, CmsTable, unknown, RegExp]>([
  ['a place without a name', 'places', { ...berlin, name: ' ' }, /^name: /],
  ['a place that is not on earth', 'places', { ...berlin, lat: 91 }, /^lat: /],
  ['facts that are a list', 'places', { ...berlin, facts: ['a'] }, /^facts: /],
  [
    'more facts than anybody reads',
    'places',
    { ...berlin, facts: Object.fromEntries(Array.from({ length: 51 }, (_fact, index) => [`f${index}`, 'x'])) },
    /50 facts/,
  ],
  ['a point of interest without a position', 'points_of_interest', { ...gate, lat: null }, /^lat: /],
  ['hours that nobody can keep', 'points_of_interest', { ...gate, hours: { mon: ['9-5'] } }, /^hours\.mon\.0: /],
  [
    'an id that cannot be one of Google',
    'points_of_interest',
    { ...gate, google_place_id: '../v1' },
    /^google_place_id/,
  ],
  ['a narrative of something else', 'narratives', { ...text, subject_type: 'User' }, /^subject_type: /],
  ['a narrative in no language', 'narratives', { ...text, locale: 'not a locale' }, /^locale: /],
  ['a row that is too long', 'narratives', { ...text, body: 'x'.repeat(262_144) }, /more than 262144 characters/],
])('%s is told as unreadable, with the reason', (_what, table, record, reason) => {
  expect(change(table, record)).toEqual({
    kind: 'UNREADABLE',
    key: expect.stringMatching(/:17$/),
    reason: expect.stringMatching(reason),
    raw: expect.any(String),
  });
});
