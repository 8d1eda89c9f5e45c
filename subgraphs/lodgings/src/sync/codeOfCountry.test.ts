import { expect, test } from 'vitest';
import { assignedCodes, codeOfCountry } from './codeOfCountry.js';

test.each([
  ['France', 'FR'],
  ['United Kingdom', 'GB'],
  ['England', 'GB'],
  ['Russia', 'RU'],
  ['Serbia', 'RS'],
  ['Benin', 'BJ'],
  ['Burkina Faso', 'BF'],
  ['Timor-Leste', 'TL'],
  ['Germany', 'DE'],
  ['Vietnam', 'VN'],
  ['Yemen', 'YE'],
  ['Zimbabwe', 'ZW'],
  ['Curaçao', 'CW'],
  ['Myanmar', 'MM'],
  ['Democratic Republic of the Congo', 'CD'],
  ['Republic of the Congo', 'CG'],
  ['Bosnia & Herzegovina', 'BA'],
  ["Côte d'Ivoire", 'CI'],
])('%s is %s', (name, code) => {
  expect(codeOfCountry(name)).toBe(code);
});

test('every country that CLDR names in English is found as itself', () => {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  expect(assignedCodes.map((code) => codeOfCountry(english.of(code) ?? ''))).toEqual(assignedCodes);
});

test.each(['Atlantis', '', 'Soviet Union', 'European Union', 'Unknown Region'])('%s is no country', (name) => {
  expect(codeOfCountry(name)).toBeNull();
});
