import { expect, test } from 'vitest';
import { readNames } from './readNames.js';

test('a name with what it lies in is read both ways', () => {
  expect(readNames(['Paris, Texas'])).toEqual([
    [
      { spellings: ['paris texas'], within: [] },
      { spellings: ['paris'], within: ['texas'] },
    ],
  ]);
  expect(readNames(['Frankfurt (Oder)'])[0]?.[1]).toEqual({ spellings: ['frankfurt'], within: ['oder'] });
});

test('what is written short is looked for written out, too, and the other way round', () => {
  expect(readNames(['St. Petersburg'])[0]?.[0]?.spellings).toEqual(['st petersburg', 'saint petersburg']);
  expect(readNames(['Saint-Étienne'])[0]?.[0]?.spellings).toEqual(['saint etienne', 'st etienne']);
});

test('names without a letter are none, and there is an end to how many there are', () => {
  expect(readNames(['', '---', ' ,( '])).toEqual([]);
  expect(readNames(Array.from({ length: 1_000 }, (_name, index) => `Place ${index}`))).toHaveLength(20);
  expect(readNames(['x'.repeat(100_000)])[0]?.[0]?.spellings[0]).toHaveLength(200);
});
