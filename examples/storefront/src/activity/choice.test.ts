import { expect, test } from 'vitest';
import { monthsBeside, readChoice, writeChoice } from './choice.js';

const unit = { id: 'o1-adult', title: 'Adult', minQuantity: 1, maxQuantity: null, accompaniedBy: [] };
const option = (id: string, units = [unit]) => ({ id, isDefault: id === 'o1', minUnits: 1, maxUnits: 8, units });
const options = [option('o1'), option('o2'), option('without-prices', [])];
const today = '2026-11-30';

const read = (address: string) => readChoice(new URL(address, 'http://shop.example').searchParams, options, today);

test('a URL that says nothing is the default option for two, this month', () => {
  expect(read('/activities/act_1')).toEqual({
    option: options[0],
    party: new Map([['o1-adult', 2]]),
    month: '2026-11',
    day: null,
  });
});

test('a choice is read back from the URL that it was written to', () => {
  const choice = { option: option('o2'), party: new Map([['o1-adult', 3]]), month: '2027-01', day: '2026-12-24' };
  expect(read(writeChoice('act_1', choice))).toEqual(choice);
  expect(writeChoice('act_1', { ...choice, month: '2026-12' })).toBe(
    '/activities/act_1?option=o2&unit=o1-adult%3A3&day=2026-12-24',
  );
});

test.each(['day=2026-11-29', 'day=2026-02-30', 'day=2028-01-01', 'month=2026-10', 'month=x', 'option=without-prices'])(
  'what cannot be booked is passed over: %s',
  (query) => {
    expect(read(`/activities/act_1?${query}`)).toEqual(read('/activities/act_1'));
  },
);

test('where no option has a price nothing can be chosen', () => {
  expect(readChoice(new URLSearchParams(), [option('o', [])], today)).toBeUndefined();
});

test('one can look a year ahead and not back', () => {
  expect(monthsBeside('2026-11', today)).toEqual({ before: null, after: '2026-12' });
  expect(monthsBeside('2027-11', today)).toEqual({ before: '2027-10', after: null });
});
