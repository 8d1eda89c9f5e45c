import { expect, test } from 'vitest';
import { asksForNothing, checkFilter } from './filter.js';

test('conditions that are left out, null, empty or blank ask for nothing', () => {
  for (const filter of [
    undefined,
    null,
    {},
    { place: null, categories: null, text: null, minimumRating: null },
    { categories: [], languages: [], text: ' \t', priceInEuroCents: {}, durationMinutes: { min: null } },
  ]) {
    expect(asksForNothing(checkFilter(filter))).toBe(true);
  }
});

test('each condition by itself asks for something, 0 too', () => {
  for (const filter of [
    { place: 'plc_world' },
    { languages: ['en'] },
    { priceInEuroCents: { min: 0 } },
    { durationMinutes: { max: 0 } },
    { minimumRating: 0 },
    { text: ' a ' },
  ]) {
    expect(asksForNothing(checkFilter(filter))).toBe(false);
  }
});

test('a text is counted in characters, not in halves of them', () => {
  expect(checkFilter({ text: '🍷'.repeat(200) }).text).toHaveLength(400);
  expect(() => checkFilter({ text: '🍷'.repeat(201) })).toThrow('"text" has 201 characters; it takes at most 200.');
});

test('a refusal says what was given and what is taken', () => {
  expect(() => checkFilter({ minimumRating: 6 })).toThrow('"minimumRating" is 6; it takes 0 to 5.');
  expect(() => checkFilter({ priceInEuroCents: { min: 3, max: 2 } })).toThrow(
    '"priceInEuroCents" has a min of 3 above its max of 2.',
  );
  expect(() => checkFilter({ place: 'act_1' })).toThrow('"act_1" is not the id of a place');
});
