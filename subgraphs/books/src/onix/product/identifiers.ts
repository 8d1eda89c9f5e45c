import { childrenOf, textIn, type OnixElement } from '../element.js';
import { isbn13Of } from './isbn.js';

/** List 5: 02 ISBN-10, 03 GTIN-13, 15 ISBN-13. The best is first; of a book, the GTIN is the ISBN. */
const isbnTypes = ['15', '03', '02'];

/** The ISBN-13 among the product identifiers inside of an element; null when there is none that is valid. */
export const isbnIn = (parent: OnixElement): string | null => {
  const identifiers = childrenOf(parent, 'ProductIdentifier').map((identifier) => ({
    type: textIn(identifier, 'ProductIDType'),
    isbn: isbn13Of(textIn(identifier, 'IDValue') ?? ''),
  }));
  for (const type of isbnTypes) {
    const found = identifiers.find((identifier) => identifier.type === type && identifier.isbn !== null);
    if (found) return found.isbn;
  }
  return null;
};
