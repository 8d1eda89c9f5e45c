import { childrenOf, textIn, textsIn, type OnixElement } from '../element.js';
import { isbnIn } from './identifiers.js';
import type { Related } from './product.js';

/** Longer ids are none. */
const mostIdChars = 200;

/** Block 5 of a record: the work that the product is a manifestation of (list 164, 01), and other products (list 51). */
export const readRelated = (block: OnixElement): Related => ({
  works: childrenOf(block, 'RelatedWork')
    .filter((work) => textIn(work, 'WorkRelationCode') === '01')
    .flatMap((work) => childrenOf(work, 'WorkIdentifier'))
    .flatMap((identifier) => {
      const [type, value] = [textIn(identifier, 'WorkIDType'), textIn(identifier, 'IDValue')];
      return type === null || value === null || value.length > mostIdChars ? [] : [{ type, value }];
    }),
  products: childrenOf(block, 'RelatedProduct').flatMap((product) => {
    const isbn = isbnIn(product);
    return isbn === null ? [] : textsIn(product, 'ProductRelationCode').map((relation) => ({ relation, isbn }));
  }),
});
