import { expect, test } from 'vitest';
import { productLike } from '../testing/products.js';
import { bookOf } from './bookOf.js';

const texts = { description: '<p>Of the file</p>', shortDescription: null, coverUrl: null };
const ebook = productLike('e', {
  isbn: '9780306406157',
  collateral: texts,
  descriptive: { form: 'ED', title: 'File' },
});
const hardback = productLike('h', { isbn: '9783161484100', descriptive: { form: 'BB', title: 'Print' } });
const spoken = productLike('s', { descriptive: { form: 'AJ', title: 'Spoken', languages: ['ger'] } });

test('the first edition is the printed one, and what it does not say others do', () => {
  const made = bookOf([spoken, ebook, hardback]);
  expect(made?.book).toMatchObject({
    id: 'bok_9783161484100',
    title: 'Print',
    description: '<p>Of the file</p>',
    languages: ['eng', 'ger'],
    editions: [{ reference: 'h' }, { reference: 'e' }, { reference: 's' }],
  });
  expect(bookOf([hardback, spoken, ebook])).toEqual(made);
});

test('a book is as old as the oldest of its editions', () => {
  const older = productLike('o', {
    publishing: { publisher: null, imprint: 'Imprint', status: null, publicationDate: '2019' },
  });
  expect(bookOf([hardback, older])?.book).toMatchObject({ publicationDate: '2019', publisher: 'Press' });
});

test('what is cancelled, or was never described, is no edition', () => {
  const cancelled = productLike('c', {
    publishing: { publisher: null, imprint: null, status: '01', publicationDate: null },
  });
  expect(bookOf([cancelled, { reference: 'update only', isbn: null }])).toBeNull();
  expect(bookOf([cancelled, ebook])?.book.editions.map(({ reference }) => reference)).toEqual(['e']);
});

test('an edition without an ISBN has an id of its reference', () => {
  expect(bookOf([spoken])?.book.id).toMatch(/^bok_x[0-9a-f]{24}$/);
  expect(bookOf([spoken])?.book.id).not.toBe(bookOf([{ ...spoken, reference: 't' }])?.book.id);
});

test('the subjects of all editions count, each once', () => {
  const subject = (code: string) => ({ scheme: '94', code, heading: null });
  const one = productLike('1', { descriptive: { subjects: [subject('1DFG'), subject('1DDF')] } });
  const other = productLike('2', { descriptive: { subjects: [subject('1DDF'), subject('1DST')] } });
  expect(bookOf([one, other])?.subjects.map(({ code }) => code)).toEqual(['1DFG', '1DDF', '1DST']);
});
