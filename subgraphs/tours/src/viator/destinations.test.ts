import type { MatchedBy, PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import { expect, test } from 'vitest';
import { readDestinations } from './destinations.js';

const found = (placeId: string, matchedBy: MatchedBy = 'NAME_AND_POINT'): PlaceLink => ({
  placeId,
  ancestorIds: ['plc_world'],
  matchedBy,
  confidence: 0.9,
});

const destinations = [
  { destinationId: 8, name: 'Europe', type: 'AREA', lookupId: '8' },
  { destinationId: 52, name: 'Germany', type: 'COUNTRY', lookupId: '8.52' },
  {
    destinationId: 488,
    name: 'Berlin',
    type: 'CITY',
    lookupId: '8.52.488',
    center: { latitude: 52.5, longitude: 13.4 },
  },
  { destinationId: 900, name: 'Museum Quarter', type: 'DISTRICT', lookupId: '8.52.488.900' },
  { destinationId: 901, name: 'Nowhere', type: 'VILLAGE', lookupId: '8.52.901' },
  { destinationId: 902, name: 'Lost', type: 'TOWN', lookupId: '902' },
  { destinationId: 903, name: '', type: 'TOWN', lookupId: '903' },
];

const open = async () => {
  const wanted: Wanted[] = [];
  const match = (place: Wanted): PlaceLink | null => {
    wanted.push(place);
    if (place.names[0] === 'Germany') return found('plc_country_de', 'NAME');
    if (place.names[0] === 'Berlin') return found('plc_2950159');
    return place.countryCode === null ? null : found('plc_country_de', 'COUNTRY');
  };
  const api = { get: async () => ({ destinations, totalCount: destinations.length }), post: async () => null };
  return { destined: await readDestinations(api, match, new AbortController().signal), wanted };
};

test('a destination is looked for by its name and centre, in the country that its path names', async () => {
  const { destined, wanted } = await open();
  expect(destined('488')?.found).toMatchObject({ placeId: 'plc_2950159', matchedBy: 'NAME_AND_POINT' });
  expect(wanted.at(-1)).toEqual({
    names: ['Berlin'],
    countryCode: 'DE',
    point: { latitude: 52.5, longitude: 13.4 },
    nativeId: 'viator:488',
    kinds: ['CITY', 'REGION', 'COUNTRY'],
  });
});

test('what cannot be found itself is in what its path leads through, and says so', async () => {
  const { destined } = await open();
  expect(destined('900')?.found).toMatchObject({ placeId: 'plc_2950159', matchedBy: 'REGION', confidence: 0.4 });
  expect(destined('901')?.found).toMatchObject({ placeId: 'plc_country_de', matchedBy: 'COUNTRY', confidence: 0.4 });
});

test('what is in no country that we know is nowhere; what cannot be read, or is not in the list, is not known', async () => {
  const { destined } = await open();
  expect(destined('902')).toMatchObject({ name: 'Lost', found: null });
  expect([destined('903'), destined('1')]).toEqual([undefined, undefined]);
});

test('each is looked for once', async () => {
  const { destined, wanted } = await open();
  destined('900');
  const before = wanted.length;
  destined('900');
  destined('488');
  expect(wanted.length).toBe(before);
});
