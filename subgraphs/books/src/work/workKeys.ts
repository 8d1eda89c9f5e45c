import type { StoredProduct } from './storedProduct.js';

/** List 51: the same content in another form: 06 alternative format, 13 e-publication of a print product, 27 the reverse. */
const sameContent = new Set(['06', '13', '27']);
/** A product names more of them only when its sender lists a whole catalogue, and then they say nothing. */
const mostRelated = 30;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** Products of one title, by one author and of one publisher, in one language and edition. */
const titleKey = ({ descriptive, publishing }: StoredProduct): string[] => {
  const author = descriptive?.contributors[0]?.name;
  const publisher = publishing?.publisher ?? publishing?.imprint;
  // A pack of several books is no edition of the first one.
  const isOne = !descriptive?.composition || descriptive.composition.startsWith('0');
  if (!descriptive || !author || !publisher || !isOne) return [];
  const parts = [descriptive.title, descriptive.subtitle ?? '', author, publisher, descriptive.languages[0] ?? ''];
  return [`title:${[...parts.map(folded), descriptive.editionNumber ?? ''].join('|')}`.slice(0, 500)];
};

/**
 * By what products are known as editions of one work: they are where they have a key in common. The work or the other forms that
 * the sender names (RelatedWork, RelatedProduct); where no work is named, title, author and publisher.
 */
export const workKeysOf = (product: StoredProduct): string[] => {
  const { isbn, related } = product;
  const works = (related?.works ?? []).map(({ type, value }) => `work:${type}:${value}`);
  const others = (related?.products ?? []).filter(({ relation }) => sameContent.has(relation));
  const isbns = [...(isbn === null ? [] : [isbn]), ...others.slice(0, mostRelated).map((other) => other.isbn)];
  const keys = [...works, ...isbns.map((each) => `isbn:${each}`), ...(works.length > 0 ? [] : titleKey(product))];
  return [...new Set(keys)];
};
