import { expect, test } from 'vitest';
import { checkIds, placeIds, requireFound, requireIdOf } from './ids.js';

const requireId = requireIdOf({ place: placeIds, article: { pattern: /^art_\d+$/, example: 'art_1' } });
const withCode = (code: string, message: string): Error =>
  expect.objectContaining({ message, extensions: { code } }) as Error;

test('an id is given back when it may be one, and what never can is named, cut, with one that can', () => {
  expect(requireId('place', 'plc_country_de')).toBe('plc_country_de');
  expect(() => requireId('place', 'art_1"')).toThrow(
    withCode('INVALID_ID', String.raw`"art_1\"" is not the id of a place, such as "plc_2950159".`),
  );
  expect(() => requireId('article', 'x'.repeat(100))).toThrow(
    withCode('INVALID_ID', `"${'x'.repeat(60)}" is not the id of an article, such as "art_1".`),
  );
});

test('a hundred ids are taken, and no more', () => {
  const ids = Array.from({ length: 100 }, () => 'plc_1');
  expect(() => checkIds(ids)).not.toThrow();
  expect(() => checkIds([...ids, 'plc_1'])).toThrow(
    withCode('BAD_USER_INPUT', '"ids" has 101 ids; it takes up to 100.'),
  );
});

test('what is not there is said by its id', () => {
  expect(requireFound('it', 'place', 'plc_1')).toBe('it');
  expect(() => requireFound(null, 'place', 'plc_1')).toThrow(
    withCode('NOT_FOUND', 'There is no place with the id "plc_1".'),
  );
});
