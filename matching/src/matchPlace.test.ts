import { describe, expect, test } from 'vitest';
import { withCrosswalk } from './gazetteer.js';
import { matchPlace } from './matchPlace.js';
import { smallGazetteer } from './testing/somePlaces.js';
import type { Wanted } from './wanted.js';

const gazetteer = smallGazetteer();
const match = (wanted: Partial<Wanted>) =>
  matchPlace(gazetteer, { names: [], countryCode: null, point: null, ...wanted });
const found = (wanted: Partial<Wanted>): string => {
  const link = match(wanted);
  return link ? `${link.placeId} ${link.matchedBy} ${link.confidence}` : 'nothing';
};
const gatwick = { latitude: 51.1537, longitude: -0.1821 };
const alexanderplatz = { latitude: 52.5219, longitude: 13.4132 };
const luxembourgStation = { latitude: 49.6, longitude: 6.134 };

test('a link has what is above the place, from the world down', () => {
  expect(match({ names: ['Kreuzberg'], countryCode: 'DE' })).toEqual({
    placeId: 'plc_2884161',
    ancestorIds: ['plc_world', 'plc_continent_eu', 'plc_country_de', 'plc_region_de_16', 'plc_2950159'],
    matchedBy: 'NAME',
    confidence: 0.9,
  });
});

describe('by native id', () => {
  const crossed = withCrosswalk(
    gazetteer,
    new Map([
      ['viator:357', 'plc_2147714'],
      ['viator:1', 'plc_gone'],
    ]),
  );
  const foundBy = (nativeId: string, wanted: Partial<Wanted> = {}) => {
    const link = matchPlace(crossed, { names: [], countryCode: null, point: null, nativeId, ...wanted });
    return link && [link.placeId, link.matchedBy, link.confidence];
  };

  test('the crosswalk is believed, whatever else is said', () => {
    expect(foundBy('viator:357', { names: ['Berlin'], countryCode: 'DE' })).toEqual(['plc_2147714', 'NATIVE_ID', 1]);
  });

  test('a key that leads nowhere, and one that nobody knows, leave it to the rest', () => {
    expect(foundBy('viator:1', { names: ['Berlin'], countryCode: 'DE' })?.slice(0, 2)).toEqual(['plc_2950159', 'NAME']);
    expect(foundBy('viator:2')).toBeNull();
    expect(foundBy('iso:')).toBeNull();
  });

  test('countries, GeoNames ids and ids of ours are always known', () => {
    expect(['iso:DE', 'iso:uk', 'geonames:2950159', 'plc_2950159'].map((key) => foundBy(key)?.[0])).toEqual([
      'plc_country_de',
      'plc_country_gb',
      'plc_2950159',
      'plc_2950159',
    ]);
  });

  test('a place that is narrower than what a link may lead to stands for what it lies in', () => {
    expect(foundBy('geonames:2884161', { kinds: ['CITY'] })?.[0]).toBe('plc_2950159');
    expect(foundBy('iso:DE', { kinds: ['CITY'] })?.[0]).toBe('plc_country_de');
  });
});

describe('by name and point', () => {
  test.each<[string, Partial<Wanted>, string]>([
    ['its own name', { names: ['Berlin'], point: alexanderplatz, countryCode: 'DE' }, 'plc_2950159 NAME_AND_POINT 1'],
    ['another language', { names: ['Berlino'], point: alexanderplatz }, 'plc_2950159 NAME_AND_POINT 0.95'],
    ['a mistake', { names: ['Berlim'], point: alexanderplatz }, 'plc_2950159 NAME_AND_POINT 0.75'],
    [
      'two mistakes in a long name',
      { names: ['Luxenboug'], point: luxembourgStation },
      'plc_2960316 NAME_AND_POINT 0.65',
    ],
    [
      'one name in the other',
      { names: ['Kreuzberg nightlife'], point: { latitude: 52.5, longitude: 13.4 } },
      'plc_2884161 NAME_AND_POINT 0.6',
    ],
    [
      'the city of a country and region of its name',
      { names: ['Luxembourg'], point: luxembourgStation },
      'plc_2960316 NAME_AND_POINT 1',
    ],
    [
      'a region that the point lies in',
      { names: ['Bavaria'], point: { latitude: 48.2, longitude: 11.6 } },
      'plc_region_de_02 NAME_AND_POINT 1',
    ],
    [
      'the namesake that is near',
      { names: ['London'], point: { latitude: 43, longitude: -81.2 } },
      'plc_6058560 NAME_AND_POINT 0.99',
    ],
    [
      'the Frankfurt that is near',
      { names: ['Frankfurt'], countryCode: 'DE', point: { latitude: 52.35, longitude: 14.55 } },
      'plc_2925535 NAME_AND_POINT 0.95',
    ],
  ])('%s', (_situation, wanted, expected) => {
    expect(found(wanted)).toBe(expected);
  });

  test('a hotel at Gatwick is in Crawley, 40 km from London, whatever city it says', () => {
    expect(found({ names: ['London'], countryCode: 'GB', point: gatwick })).toMatch(/^plc_2652053 POINT 0\.5/);
    expect(found({ names: ['Gatwick'], countryCode: 'GB', point: gatwick })).toMatch(/^plc_2652053 POINT 0\.5/);
    expect(found({ names: ['Crawley'], countryCode: 'GB', point: gatwick })).toMatch(
      /^plc_2652053 NAME_AND_POINT 0\.9/,
    );
  });

  test('a city that is further away than it reaches is taken when nothing is nearer', () => {
    const wanted = { names: ['Munich'], countryCode: 'DE' };
    const fiftyKmNorth = { latitude: 48.587, longitude: 11.575 };
    expect(found({ ...wanted, point: fiftyKmNorth })).toBe('plc_2867714 NAME_AND_POINT 0.6');
    const seventyKmNorth = { latitude: 48.767, longitude: 11.575 };
    expect(found({ ...wanted, point: seventyKmNorth })).toBe('plc_region_de_02 REGION 0.4');
  });

  test('who says how far it may be is believed', () => {
    const wanted = { names: ['London'], countryCode: 'GB', point: gatwick };
    expect(found({ ...wanted, radiusKm: 60 })).toMatch(/^plc_2643743 NAME_AND_POINT/);
    expect(found({ names: ['Crawley'], countryCode: 'GB', point: gatwick, radiusKm: 1 })).toMatch(/POINT 0\.5/);
  });

  test('a city may be asked for where a neighborhood has the name', () => {
    const wanted = { names: ['Kreuzberg'], point: { latitude: 52.5, longitude: 13.4 } };
    expect(found(wanted)).toMatch(/^plc_2884161 NAME_AND_POINT/);
    expect(found({ ...wanted, kinds: ['CITY'] })).toMatch(/^plc_2950159 NAME_AND_POINT/);
  });
});

describe('by point', () => {
  test('without a name it is the place that most likely reaches there', () => {
    expect(found({ point: alexanderplatz })).toBe('plc_2950159 POINT 0.7');
    expect(found({ point: { latitude: 52.4, longitude: 13.06 } })).toBe('plc_2852458 POINT 0.69');
  });

  test('a point that is too far from any place hangs on the region', () => {
    expect(found({ point: { latitude: 52.9, longitude: 13.4 } })).toBe('plc_region_de_16 REGION 0.4');
  });

  test('a point that is not on earth, or in no country that is said, is as none', () => {
    expect(found({ point: { latitude: 152, longitude: 13 } })).toBe('nothing');
    expect(found({ names: ['Berlin'], countryCode: 'DE', point: { latitude: NaN, longitude: 13 } })).toBe(
      'plc_2950159 NAME 0.9',
    );
    const swapped = { latitude: 13.41053, longitude: 52.52437 };
    expect(found({ names: ['Berlin'], countryCode: 'DE', point: swapped })).toBe('plc_2950159 NAME 0.72');
  });
});

describe('by name', () => {
  test.each<[string, Partial<Wanted>, string]>([
    ['two Londons, one in the country', { names: ['London'], countryCode: 'CA' }, 'plc_6058560 NAME 0.9'],
    ['two Londons, no country: the one that everybody knows', { names: ['London'] }, 'plc_2643743 NAME 0.63'],
    ['an exonym', { names: ['Monaco di Baviera'], countryCode: 'DE' }, 'plc_2867714 NAME 0.86'],
    ['with what it lies in', { names: ['Paris, Texas'] }, 'plc_4717560 NAME 0.63'],
    ['with the code of what it lies in', { names: ['Paris, TX'], countryCode: 'US' }, 'plc_4717560 NAME 0.9'],
    ['with what people call the country', { names: ['Paris, USA'] }, 'plc_4717560 NAME 0.63'],
    ['what people call a country', { names: ['the Netherlands', 'UK'] }, 'plc_country_gb NAME 0.6'],
    ['with the country', { names: ['Paris, France'] }, 'plc_2988507 NAME 0.63'],
    ['the city, where the country is said', { names: ['Luxembourg'], countryCode: 'LU' }, 'plc_2960316 NAME 0.9'],
    ['a state, where the country is said', { names: ['Georgia'], countryCode: 'us' }, 'plc_region_us_ga NAME 0.9'],
    ['the city before the state of its name', { names: ['New York'], countryCode: 'US' }, 'plc_5128581 NAME 0.86'],
    ['a country', { names: ['Deutschland'] }, 'plc_country_de NAME 0.6'],
    ['the best of several names', { names: ['Gaul', 'Roma', 'Rome'], countryCode: 'IT' }, 'plc_3169070 NAME 0.9'],
  ])('%s', (_situation, wanted, expected) => {
    expect(found(wanted)).toBe(expected);
  });
});

describe('when no place is sure enough', () => {
  test('a name that nothing in the country has hangs on the country', () => {
    expect(found({ names: ['Paris'], countryCode: 'DE' })).toBe('plc_country_de COUNTRY 0.2');
  });

  test('a country that is all that is said is what is wanted', () => {
    expect(found({ countryCode: 'DE' })).toBe('plc_country_de COUNTRY 1');
  });

  test('where a region is wider than what a link may lead to, it is the region that it hangs on', () => {
    expect(found({ names: ['Bayern'], countryCode: 'DE', kinds: ['CITY'] })).toBe('plc_region_de_02 REGION 0.4');
  });

  test('nothing is known of a name that no place has, in a country that there is not', () => {
    expect(found({ names: ['Atlantis'] })).toBe('nothing');
    expect(found({ names: ['Atlantis'], countryCode: 'XX' })).toBe('nothing');
    expect(found({})).toBe('nothing');
  });
});
