import { expect, test } from 'vitest';
import { productLike } from '../testing/products.js';
import { workKeysOf } from './workKeys.js';
import type { StoredProduct } from './storedProduct.js';

const areOneWork = (one: StoredProduct, other: StoredProduct): boolean =>
  workKeysOf(one).some((key) => workKeysOf(other).includes(key));
const print = '9783161484100';
const related = (relation: string, isbn = print) => ({ works: [], products: [{ relation, isbn }] });
const work = (value: string) => ({ works: [{ type: '11', value }], products: [] });

test('print and e-book are one work when either says so', () => {
  const book = productLike('p', { isbn: print, descriptive: { title: 'Print' } });
  for (const relation of ['06', '13', '27'])
    expect(areOneWork(book, productLike('e', { related: related(relation), descriptive: { title: 'File' } }))).toBe(
      true,
    );
});

test('what replaces a product, or is by the same author, is another work', () => {
  const book = productLike('p', { isbn: print, descriptive: { title: 'Print' } });
  for (const relation of ['03', '05', '22', '23'])
    expect(areOneWork(book, productLike('e', { related: related(relation), descriptive: { title: 'File' } }))).toBe(
      false,
    );
});

test('without a word about it, title, author and publisher say so, however they are typed', () => {
  const one = productLike('p', {
    descriptive: { title: 'Zürich – A Guide', contributors: [{ role: 'A01', name: 'José Ito' }] },
  });
  const other = productLike('e', {
    descriptive: { title: 'ZURICH: a guide', contributors: [{ role: 'A01', name: 'Jose Ito' }] },
  });
  expect(areOneWork(one, other)).toBe(true);
});

test.each([
  ['another subtitle', { descriptive: { subtitle: 'Part Two' } }],
  ['another author', { descriptive: { contributors: [{ role: 'A01', name: 'Bo Kaya' }] } }],
  ['no author', { descriptive: { contributors: [] } }],
  ['another language', { descriptive: { languages: ['ger'] } }],
  ['another edition', { descriptive: { editionNumber: 2 } }],
  ['a pack of books', { descriptive: { composition: '11' } }],
  ['another publisher', { publishing: { publisher: 'Verlag', imprint: null, status: '04', publicationDate: null } }],
])('%s is another work', (_what, given) => {
  expect(areOneWork(productLike('a'), productLike('b', given))).toBe(false);
});

test('works that their senders name apart stay apart, though they are called alike', () => {
  expect(areOneWork(productLike('a', { related: work('A') }), productLike('b', { related: work('B') }))).toBe(false);
  expect(areOneWork(productLike('a', { related: work('A') }), productLike('b', { related: work('A') }))).toBe(true);
});
