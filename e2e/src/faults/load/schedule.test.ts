import { expect, test } from 'vitest';
import { steady } from './schedule.js';

test('requests are due at their times, however late they are looked for', () => {
  const schedule = steady(100, 1_000, 0.5);
  expect(schedule.due(1_004)).toEqual([]);
  expect(schedule.due(1_026)).toEqual([1_005, 1_015, 1_025]);
  expect(schedule.due(1_026)).toEqual([]);
});

test('another rate holds from the moment on at which it is told', () => {
  const schedule = steady(1, 0, 0);
  expect(schedule.due(0)).toEqual([0]);
  schedule.change(10, 250);
  expect(schedule.due(500)).toEqual([350, 450]);
});

test('no rate means that nothing is due any more', () => {
  const schedule = steady(10, 0, 0);
  expect(schedule.due(100)).toEqual([0, 100]);
  schedule.change(0, 150);
  expect(schedule.due(199)).toEqual([]);
  expect(schedule.due(10_000)).toEqual([200]);
});
