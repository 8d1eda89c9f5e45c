import { expect, test } from 'vitest';
import { arcOfChord, chordOfArc, kmBetween, positionOf, vectorOf } from './distance.js';

const berlin = { latitude: 52.52437, longitude: 13.41053 };
const munich = { latitude: 48.13743, longitude: 11.57549 };

test('Berlin and Munich are 505 km apart', () => {
  expect(kmBetween(berlin, munich)).toBeCloseTo(504.85, 1);
});

test('the date line and the poles are no borders', () => {
  expect(kmBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeCloseTo(22.24, 1);
  expect(kmBetween({ latitude: 89.9, longitude: 0 }, { latitude: 89.9, longitude: 180 })).toBeCloseTo(22.24, 1);
});

test('a position survives the way through its vector', () => {
  const back = positionOf(vectorOf(munich));
  expect(back?.latitude).toBeCloseTo(munich.latitude, 9);
  expect(back?.longitude).toBeCloseTo(munich.longitude, 9);
  expect(positionOf([0, 0, 0])).toBeNull();
});

test('a chord and its arc are each other', () => {
  for (const km of [0, 1, 25, 500]) expect(arcOfChord(chordOfArc(km))).toBeCloseTo(km, 9);
  expect(chordOfArc(500)).toBeLessThan(500);
});
