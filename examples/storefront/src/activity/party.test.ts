import { expect, test } from 'vitest';
import { readParty, usualParty, whyNotTogether, writeParty, type PartyRules } from './party.js';

const unit = (id: string, more: Partial<PartyRules['units'][number]> = {}): PartyRules['units'][number] => ({
  id,
  title: id,
  minQuantity: 1,
  maxQuantity: null,
  accompaniedBy: [],
  ...more,
});
const rules: PartyRules = {
  minUnits: 2,
  maxUnits: 6,
  units: [unit('child', { accompaniedBy: ['adult', 'family'], maxQuantity: 3 }), unit('adult'), unit('family')],
};

test('a party is read back from the URL that it was written to', () => {
  const party = new Map([
    ['adult', 2],
    ['child', 1],
  ]);
  expect(writeParty(party)).toEqual(['adult:2', 'child:1']);
  expect(readParty(writeParty(party), rules)).toEqual(party);
});

test('what a URL says of units that there are not, or of numbers that are none, is passed over', () => {
  const values = ['adult:0', 'adult:-1', 'adult:1.5', 'adult:x', 'adult:100', 'dog:1', 'adult', '', 'child:2'];
  expect(readParty(values, rules)).toEqual(new Map([['child', 2]]));
});

test('one begins with two who may come alone, or with as many as there must and can be', () => {
  expect(usualParty(rules)).toEqual(new Map([['adult', 2]]));
  expect(usualParty({ ...rules, minUnits: 4 })).toEqual(new Map([['adult', 4]]));
  expect(usualParty({ ...rules, units: [unit('group', { maxQuantity: 1 })] })).toEqual(new Map([['group', 1]]));
  expect(usualParty({ ...rules, units: [] })).toEqual(new Map());
});

test.each([
  [{}, 'Please say who comes along.'],
  [{ adult: 1 }, 'At least 2 are needed.'],
  [{ adult: 7 }, 'At most 6 are possible in one booking.'],
  [{ child: 2 }, 'child: somebody must come along (adult or family).'],
  [{ adult: 2, child: 4 }, 'child: at most 3 are possible.'],
  [{ adult: 1, child: 1 }, undefined],
])('%j: %s', (quantities, words) => {
  expect(whyNotTogether(new Map(Object.entries(quantities)), rules)).toBe(words);
});
