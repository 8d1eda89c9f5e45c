import { readCityRecords } from '@tripgraph/places/load/sources/cityRecords';
import { expect, test } from 'vitest';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';

test('every place is one of the places subgraph, with its name, country and position', () => {
  const real = new Map(readCityRecords().map((record) => [`plc_${record.id}`, record]));
  for (const { id, name, countryCode, latitude, longitude } of simulatedPlaces) {
    expect(real.get(id), name).toMatchObject({ name, countryCode, latitude, longitude });
  }
});

test('no place is there twice, and Berlin is the first', () => {
  expect(new Set(simulatedPlaces.map(({ id }) => id)).size).toBe(simulatedPlaces.length);
  expect(simulatedPlaces[0]).toMatchObject({ id: 'plc_2950159', name: 'Berlin', country: 'Germany' });
});
