import { expect, test } from 'vitest';
import { localName } from './localName.js';

const milan = { id: 'plc_3173435', name: 'Milan', names: { de: 'Mailand', it: 'Milano', pt: 'Milão' } };
const germany = { id: 'plc_country_de', name: 'Germany', names: {} };
const europe = { id: 'plc_continent_eu', name: 'Europe', names: {} };
const world = { id: 'plc_world', name: 'World', names: {} };

test.each([
  [milan, 'de', 'Mailand'],
  [milan, 'de-AT', 'Mailand'],
  [milan, 'pt-BR', 'Milão'],
  [milan, 'en', 'Milan'],
  [milan, 'sw', 'Milan'],
  [germany, 'de', 'Deutschland'],
  [germany, 'ja', 'ドイツ'],
  [germany, 'sw', 'Ujerumani'],
  [europe, 'fr-CA', 'Europe'],
  [europe, 'es', 'Europa'],
  [world, 'de', 'Welt'],
])('%j in %s', (place, locale, name) => {
  expect(localName(place, locale)).toBe(name);
});

test('a language that no name is in gives the English one, then the one it is written by', () => {
  expect(localName({ ...milan, names: { en: 'Milan (city)' } }, 'tlh')).toBe('Milan (city)');
  expect(localName(milan, 'tlh')).toBe('Milan');
  expect(localName(germany, 'tlh')).toBe('Germany');
});

test('an exact locale wins over its language', () => {
  expect(localName({ ...milan, names: { pt: 'Milão', 'pt-BR': 'Milano do Brasil' } }, 'pt-br')).toBe(
    'Milano do Brasil',
  );
});

test.each(['', 'not a locale', 'de_DE!', 'x'.repeat(400), 'constructor-'])('%j is refused', (locale) => {
  expect(() => localName(milan, locale)).toThrow(/is no locale; give a BCP 47 tag/);
});

test('a tag that is also a property of every object names nothing', () => {
  expect(localName(milan, 'valueOf')).toBe('Milan');
});
