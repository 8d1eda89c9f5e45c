import { productLike } from '../testing/products.js';
import { expect, test } from 'vitest';
import type { BookEdition } from '../work/book.js';
import { bookOf } from '../work/bookOf.js';
import { edition } from './edition.js';

const editionLike = (given: Partial<BookEdition>): BookEdition => {
  const [made] = bookOf([productLike('r')])?.book.editions ?? [];
  return { ...(made as BookEdition), ...given };
};
const said = (
  field: 'form' | 'fileFormats' | 'publishingStatus' | 'availability',
  given: Partial<BookEdition>,
): unknown => (edition[field] as (value: BookEdition) => unknown)(editionLike(given));

test.each([
  ['BB', 'HARDBACK'],
  ['BC', 'PAPERBACK'],
  ['BE', 'OTHER_PRINT'],
  ['EA', 'EBOOK'],
  ['ED', 'EBOOK'],
  ['AJ', 'AUDIOBOOK'],
  ['CB', 'MAP'],
  ['00', 'OTHER'],
])('a product of form %s is %s', (form, expected) => {
  expect(said('form', { form })).toBe(expected);
});

test('file formats are said once each, and nothing else of the details', () => {
  expect(said('fileFormats', { formDetails: ['E107', 'E101', 'E108', 'E105', 'B104'] })).toEqual([
    'EPUB',
    'OTHER',
    'PDF',
  ]);
});

test.each([
  [['31', '21'], 'AVAILABLE'],
  [['40', '10'], 'NOT_YET_AVAILABLE'],
  [['09'], 'NOT_YET_AVAILABLE'],
  [['34', '51'], 'TEMPORARILY_UNAVAILABLE'],
  [['01', '46'], 'NOT_AVAILABLE'],
  [['99', ''], 'UNKNOWN'],
  [[], 'UNKNOWN'],
])('of suppliers that say %j the best counts: %s', (availabilities, expected) => {
  expect(said('availability', { availabilities })).toBe(expected);
});

test.each([
  ['02', 'FORTHCOMING'],
  ['04', 'ACTIVE'],
  ['07', 'OUT_OF_PRINT'],
  ['15', 'WITHDRAWN'],
  ['09', 'UNKNOWN'],
  [null, 'UNKNOWN'],
])('a publishing status of %s is %s', (status, expected) => {
  expect(said('publishingStatus', { status })).toBe(expected);
});
