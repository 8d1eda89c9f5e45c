import { expect, test } from 'vitest';
import { adultPrice, noExceptions, rule } from '../testing/schedules.js';
import { departuresOn } from './departuresOn.js';
import type { ScheduleRule } from './scheduleRule.js';

const today = '2026-12-01';
const on = (day: string, ...rules: readonly ScheduleRule[]) =>
  departuresOn({ currency: 'EUR', precision: 2, rules }, today)(day);
const told = (day: string, ...rules: readonly ScheduleRule[]) =>
  on(day, ...rules).map(({ id, status }) => `${id} ${status}`);

test('times of a day come in order, each with its option', () => {
  const times = ['14:00', '09:30'].map((startsAt) => ({ startsAt, exceptions: noExceptions }));
  expect(
    told('2026-12-05', rule({ times, optionCode: 'B' }), rule({ times: times.slice(0, 1), optionCode: 'A' })),
  ).toEqual(['2026-12-05T09:30~B AVAILABLE', '2026-12-05T14:00~A AVAILABLE', '2026-12-05T14:00~B AVAILABLE']);
});

test('a day that is closed has no departure, and one that is sold out says so', () => {
  const exceptions = { closed: ['2026-12-05'], soldOut: ['2026-12-06'] };
  const times = [
    { startsAt: '10:00', exceptions },
    { startsAt: '12:00', exceptions: noExceptions },
  ];
  expect(told('2026-12-05', rule({ times }))).toEqual(['2026-12-05T12:00~TG1 AVAILABLE']);
  expect(told('2026-12-06', rule({ times }))).toEqual([
    '2026-12-06T10:00~TG1 SOLD_OUT',
    '2026-12-06T12:00~TG1 AVAILABLE',
  ]);
});

test('what is open rather than starting has one departure a day, with the hours of that weekday', () => {
  const openingHours = [
    { weekday: 6, opensAt: '10:00', closesAt: '14:00' },
    { weekday: 7, opensAt: '11:00', closesAt: '13:00' },
  ];
  const open = rule({ times: [], openingHours, optionCode: null, exceptions: { closed: ['2026-12-12'], soldOut: [] } });
  expect(on('2026-12-05', open)).toMatchObject([
    { id: '2026-12-05', localTime: null, openingHours: [openingHours[0]] },
  ]);
  expect(on('2026-12-12', open)).toEqual([]);
});

test('a season holds from its first day to its last one, and on its weekdays', () => {
  const season = rule({ from: '2026-12-04', until: '2026-12-11', weekdays: [5] });
  const days = ['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-11', '2026-12-18'];
  expect(days.map((day) => on(day, season).length)).toEqual([0, 1, 0, 1, 0]);
});

test('a season without an end is a promise for 384 days', () => {
  expect(on('2027-12-20', rule()).length).toBe(1);
  expect(on('2027-12-21', rule()).length).toBe(0);
});

test('nothing is offered for a day that is over', () => {
  expect(on('2026-11-30', rule())).toEqual([]);
  expect(on('2026-12-01', rule()).length).toBe(1);
});

test('where two rules give an option the same time, the earlier one counts', () => {
  const first = rule({ prices: [adultPrice(1_000)] });
  const second = rule({ prices: [adultPrice(2_000)] });
  expect(on('2026-12-05', first, second).map(({ prices }) => prices[0]?.price.amount)).toEqual([1_000]);
});

test.each([
  ['it is booked and travelled in its days', { travelFrom: '2026-12-05', travelUntil: '2026-12-05' }, 800, 1_000],
  ['it is travelled later', { travelFrom: null, travelUntil: '2026-12-04' }, 1_000, null],
  ['it is booked too early', { bookedFrom: '2026-12-02', bookedUntil: null }, 1_000, null],
  ['it has no bounds', {}, 800, 1_000],
])('an offer, where %s', (_where, bounds, price, before) => {
  const offer = { amount: 800, bookedFrom: null, bookedUntil: null, travelFrom: null, travelUntil: null, ...bounds };
  const [departure] = on('2026-12-05', rule({ prices: [adultPrice(1_000, offer)] }));
  expect(departure?.prices[0]).toMatchObject({ price: { amount: price, currency: 'EUR', precision: 2 } });
  expect(departure?.prices[0]?.beforeDiscount?.amount ?? null).toBe(before);
});

test('the prices of a rule are made once a day for all of its start times, and not at all where it is closed', () => {
  let times = 0;
  const all = ['09:30', '14:00'].map((startsAt) => ({ startsAt, exceptions: { closed: ['2026-12-06'], soldOut: [] } }));
  const counted = {
    ...rule({ times: all }),
    get prices() {
      times += 1;
      return [adultPrice(1_000)];
    },
  };
  const onDay = departuresOn({ currency: 'EUR', precision: 2, rules: [counted] }, today);
  expect(onDay('2026-12-06')).toEqual([]);
  expect(times).toBe(0);
  expect(onDay('2026-12-05').map(({ prices }) => prices[0]?.price.amount)).toEqual([1_000, 1_000]);
  expect(times).toBe(1);
});
