import { expect, test } from 'vitest';
import { foldName } from './foldName.js';

test.each([
  ['São Tomé', 'sao tome'],
  ['  Łódź ', 'lodz'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['İstanbul', 'istanbul'],
  ["Cox's Bāzār", 'coxs bazar'],
  ['Saint-Étienne-du-Rouvray', 'saint etienne du rouvray'],
  ['Йошкар-Ола', 'иошкар ола'],
  ['東京', '東京'],
  ['दिल्ली', 'दिल्ली'],
  ['서울', '서울'],
  ['---', ''],
])('%j is compared as %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test('a folded name folds to itself', () => {
  for (const name of ['Đồng Tháp', 'N’Djamena', 'ﬁ ligature', 'Ⅳ']) {
    expect(foldName(foldName(name))).toBe(foldName(name));
  }
});
