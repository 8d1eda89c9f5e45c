import { expect, test } from 'vitest';
import { hoursShape, periodsOf } from './readHours.js';

const read = (hours: object) => periodsOf(hoursShape.parse(hours));

test('what ends at or before its beginning ends on the next day, Saturday on Sunday', () => {
  expect(read({ sat: ['18:00-02:00'], mon: ['09:00-12:00', '14:00-24:00'] })).toEqual([
    { opens: { day: 'MONDAY', minute: 540 }, closes: { day: 'MONDAY', minute: 720 } },
    { opens: { day: 'MONDAY', minute: 840 }, closes: { day: 'TUESDAY', minute: 0 } },
    { opens: { day: 'SATURDAY', minute: 1_080 }, closes: { day: 'SUNDAY', minute: 120 } },
  ]);
});

test('days that are left out are closed, and a week without any is never open', () => {
  expect(read({})).toEqual([]);
});

test('every day from midnight to midnight is always', () => {
  const all = Object.fromEntries(
    ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, ['00:00-24:00']]),
  );
  expect(read(all)).toEqual([{ opens: { day: 'SUNDAY', minute: 0 }, closes: null }]);
  expect(read({ ...all, sun: [] })).toHaveLength(6);
});

test.each([{ mon: ['9:00-18:00'] }, { mon: ['09:00-25:00'] }, { monday: [] }, { mon: '09:00-18:00' }])(
  '%j is refused',
  (hours) => {
    expect(() => hoursShape.parse(hours)).toThrow();
  },
);
