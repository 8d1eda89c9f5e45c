import { expect, test } from 'vitest';
import { readPlace } from './readPlace.js';

const point = (day: number, hour: number, minute = 0) => ({ day, hour, minute });
const on = (date: { year: number; month: number; day: number }, hour: number, truncated = false) => ({
  ...point(0, hour),
  date,
  ...(truncated && { truncated }),
});
const regular = (...periods: readonly object[]) => ({ regularOpeningHours: { periods } });

const hoursOf = (answer: object) => readPlace(answer, 5).weeklyHours;

test('a period over midnight closes on the next day', () => {
  expect(hoursOf(regular({ open: point(6, 20), close: point(0, 2, 30) }))?.periods).toEqual([
    { opens: { day: 'SATURDAY', minute: 1_200 }, closes: { day: 'SUNDAY', minute: 150 } },
  ]);
});

test('one period without an end is a place that never closes; no periods are one that never opens', () => {
  expect(hoursOf(regular({ open: point(0, 0) }))?.periods).toEqual([
    { opens: { day: 'SUNDAY', minute: 0 }, closes: null },
  ]);
  expect(hoursOf({ regularOpeningHours: {} })?.periods).toEqual([]);
});

test('hours that Google does not tell are not known', () => {
  expect(readPlace({ businessStatus: 'OPERATIONAL' }, 5)).toEqual({
    businessStatus: 'OPERATIONAL',
    weeklyHours: null,
    retrievedAtMs: 5,
  });
});

test('a status that we do not know yet is none', () => {
  expect(readPlace({ businessStatus: 'FUTURE_OPENING' }, 5).businessStatus).toBeNull();
});

test('the coming days are told with their dates; what is cut at 23:59 goes on until midnight', () => {
  const first = { year: 2026, month: 12, day: 5 };
  const current = {
    periods: [{ open: on(first, 3, true), close: { ...on({ ...first, day: 11 }, 23, true), minute: 59 } }],
    specialDays: [{ date: { year: 2026, month: 12, day: 8 } }],
  };
  expect(hoursOf({ ...regular(), currentOpeningHours: current })?.current).toEqual({
    periods: [{ opens: { date: '2026-12-05', minute: 0 }, closes: { date: '2026-12-11', minute: 1_440 } }],
    specialDates: ['2026-12-08'],
  });
});

test('coming days without dates say nothing of those days', () => {
  const current = { periods: [{ open: point(1, 9), close: point(1, 17) }] };
  expect(hoursOf({ ...regular(), currentOpeningHours: current })?.current).toBeNull();
});

test.each([
  ['a period without an end beside others', regular({ open: point(1, 9) }, { open: point(2, 9), close: point(2, 10) })],
  ['a day that no week has', regular({ open: point(7, 9), close: point(1, 10) })],
  ['an hour that no day has', regular({ open: point(1, 25), close: point(1, 26) })],
  ['more periods than a week can have', regular(...Array(201).fill({ open: point(1, 9), close: point(1, 10) }))],
  ['hours that are text', { regularOpeningHours: 'always' }],
  ['no object', null as unknown as object],
])('%s is refused', (_what, answer) => {
  expect(() => readPlace(answer, 5)).toThrow();
});
