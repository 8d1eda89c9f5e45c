import { expect, test } from 'vitest';
import { leastLikeness, likenessOf } from './likeness.js';

const at = (name: string, metresNorth = 0, cityName: string | null = null) => ({
  name,
  cityName,
  latitude: 52.5 + metresNorth / 111_195,
  longitude: 13.4,
});

const isOneHouse = (one: string, other: string, metres = 30): boolean =>
  likenessOf(at(one), at(other, metres, 'Berlin')) >= leastLikeness;

test.each([
  ['Generator Berlin Mitte', 'Generator Hostel Berlin Mitte'],
  ['Hotel Adlon Kempinski Berlin', 'Adlon Kempinski'],
  ["Wombat's City Hostel Berlin", 'Wombats Berlin'],
  ['A&O Berlin Hauptbahnhof', 'a & o Hauptbahnhof Hostel'],
  ['St Christopher’s Inn Berlin Alexanderplatz', "St Christopher's Berlin Alexanderplatz"],
  ['Grand Hostel Berlin Classic', 'Grand Hostel Classic'],
  ['Hôtel Élysée', 'Elysee'],
  ['City Hostel', 'City Hostel'],
])('%s and %s are one house', (one, other) => {
  expect(isOneHouse(one, other)).toBe(true);
  expect(isOneHouse(other, one)).toBe(true);
});

test.each([
  ['Generator Berlin Mitte', 'Generator Berlin Alexanderplatz'],
  ['ibis Berlin Alexanderplatz', 'ibis budget Berlin Alexanderplatz'],
  ['Apartment 12 Berlin', 'Apartment 21 Berlin'],
  ['Studio Mitte 1', 'Studio Mitte 2'],
  ['City Hostel', 'City Hotel'],
  ['MEININGER Hotel Berlin Mitte', 'MEININGER Hotel Berlin East Side'],
  ['The Circus Hotel', 'The Circle Hotel'],
])('%s and %s are two, even next door', (one, other) => {
  expect(isOneHouse(one, other)).toBe(false);
});

test('houses of one name in two streets are two, and so are those without a position', () => {
  expect(isOneHouse('Generator Berlin Mitte', 'Generator Berlin Mitte', 290)).toBe(true);
  expect(isOneHouse('Generator Berlin Mitte', 'Generator Berlin Mitte', 320)).toBe(false);
  expect(likenessOf({ ...at('Adlon'), latitude: null, longitude: null }, at('Adlon'))).toBe(0);
});

test('across the 180th meridian it is no way round the world', () => {
  const west = { name: 'Taveuni Lodge', cityName: null, latitude: -16.8, longitude: -179.9999 };
  expect(likenessOf(west, { ...west, longitude: 179.9999 })).toBeGreaterThan(leastLikeness);
});
