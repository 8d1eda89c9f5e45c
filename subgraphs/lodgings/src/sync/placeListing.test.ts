import { smallGazetteer } from '@tripgraph/matching/testing/somePlaces';
import { expect, test } from 'vitest';
import { listing } from '../testing/listing.js';
import { placeListingIn } from './placeListing.js';

const place = placeListingIn(smallGazetteer());

test('a hostel is in the city that its supplier names, where it stands', () => {
  expect(place(listing('HOSTELWORLD', '7'))).toMatchObject({
    placeId: 'plc_2950159',
    ancestorIds: expect.arrayContaining(['plc_country_de']),
    matchedBy: 'NAME_AND_POINT',
    wanted: { names: ['Berlin'], countryCode: 'DE', nativeId: 'hostelworld:3' },
  });
});

test('a hotel whose supplier numbers cities is found by where it stands', () => {
  const found = place(listing('BOOKING', '1', { cityName: null, latitude: 52.524, longitude: 13.411 }));
  expect([found.matchedBy, found.ancestorIds.includes('plc_country_de')]).toEqual(['POINT', true]);
});

test('without a name and a position it hangs on its country, and without that on nothing', () => {
  const nowhere = { cityName: null, cityRef: null, latitude: null, longitude: null };
  expect(place(listing('BOOKING', '1', nowhere))).toMatchObject({ placeId: 'plc_country_de', matchedBy: 'COUNTRY' });
  expect(place(listing('BOOKING', '1', { ...nowhere, countryCode: null }))).toMatchObject({
    placeId: null,
    confidence: 0,
  });
});
