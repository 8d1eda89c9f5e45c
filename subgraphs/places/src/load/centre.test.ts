import { expect, test } from 'vitest';
import { middleOf, seatOrMiddle, sharedTimeZone } from './centre.js';
import type { CityRecord } from './sources/cityRecords.js';

const town = (fields: Partial<CityRecord>): CityRecord => ({
  id: '1',
  name: 'Town',
  asciiName: 'Town',
  alternateNames: [],
  latitude: 0,
  longitude: 0,
  featureCode: 'PPL',
  countryCode: 'DE',
  admin1: '16',
  population: null,
  timeZone: 'Europe/Berlin',
  ...fields,
});

test('the middle lies with the people', () => {
  const towns = [town({ longitude: 0, population: 999_999 }), town({ longitude: 10 })];
  expect(middleOf(towns)).toEqual({ latitude: 0, longitude: 0.00001 });
});

test('the middle of towns on both sides of the date line is not on the other side of the earth', () => {
  const middle = middleOf([town({ longitude: 179 }), town({ longitude: -179 })]);
  expect(Math.abs(middle?.longitude ?? 0)).toBe(180);
});

test('the seat wins over the middle, the larger of two seats over the smaller', () => {
  const towns = [
    town({ id: '1', latitude: 1, population: 5_000_000 }),
    town({ id: '2', latitude: 2, population: 10, featureCode: 'PPLC' }),
    town({ id: '3', latitude: 3, population: 20, featureCode: 'PPLC' }),
  ];
  expect(seatOrMiddle(towns, ['PPLC'])).toEqual({ latitude: 3, longitude: 0 });
});

test('where nobody lives there is no middle and no time zone', () => {
  expect(seatOrMiddle([], ['PPLC'])).toBeNull();
  expect(sharedTimeZone([])).toBeNull();
});

test('a time zone counts only when all towns share it', () => {
  expect(sharedTimeZone([town({}), town({})])).toBe('Europe/Berlin');
  expect(sharedTimeZone([town({}), town({ timeZone: 'Europe/Busingen' })])).toBeNull();
});
