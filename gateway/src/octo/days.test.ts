import { expect, test } from 'vitest';
import { daysOf } from './days.js';

test('times of a month are asked for at once, and those beyond it apart', () => {
  expect(
    daysOf([
      '2026-03-31T10:00:00+02:00',
      '2026-03-01T10:00:00+01:00',
      '2026-04-01T09:00:00+02:00',
      '2026-03-01T12:00:00+01:00',
      '2027-01-01T00:00:00+01:00',
    ]),
  ).toEqual([
    { localDateStart: '2026-03-01', localDateEnd: '2026-03-31' },
    { localDateStart: '2026-04-01', localDateEnd: '2026-04-01' },
    { localDateStart: '2027-01-01', localDateEnd: '2027-01-01' },
  ]);
});

test('nothing is no days', () => {
  expect(daysOf([])).toEqual([]);
});
