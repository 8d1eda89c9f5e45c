import type { Sink } from '@tripgraph/kit/sync/source';
import type { OnixProduct } from '../onix/product/product.js';
import type { PlacesOf } from '../places/bookPlace.js';
import { deleteProducts } from '../sql/deleteProducts.js';
import { keysOfProducts } from '../sql/keysOfProducts.js';
import { productsByReference } from '../sql/productsByReference.js';
import { replaceKeys } from '../sql/replaceKeys.js';
import { upsertProducts } from '../sql/upsertProducts.js';
import { affectedProducts } from './affectedProducts.js';
import { rebuildBooks } from './rebuildBooks.js';
import { applyRecord } from './storedProduct.js';
import { workKeysOf } from './workKeys.js';

const keysOnly = (rows: ReadonlyArray<{ readonly key: string }>): string[] => rows.map(({ key }) => key);

/** Writes products, and makes the books anew whose editions they are, were, or become. */
export const bookSink = (placesOf: PlacesOf): Sink<OnixProduct> => ({
  upsert: async (transaction, items) => {
    const references = items.map(({ key }) => key);
    const held = await transaction.query(productsByReference(references));
    const known = new Map(held.map(({ reference, content }) => [reference, content]));
    const products = items.map(({ key, item }) => applyRecord(known.get(key), item));
    const formerKeys = keysOnly(await transaction.query(keysOfProducts(references)));
    await transaction.query(upsertProducts(products));
    const keys = products.map((product) => ({ reference: product.reference, keys: workKeysOf(product) }));
    await transaction.query(replaceKeys(keys));
    await rebuildBooks(transaction, await affectedProducts(transaction, references, formerKeys), [], placesOf);
  },
  remove: async (transaction, references) => {
    const formerKeys = keysOnly(await transaction.query(keysOfProducts(references)));
    const deleted = await transaction.query(deleteProducts(references));
    const bookIds = deleted.map(({ bookId }) => bookId).filter((id) => id !== null);
    await rebuildBooks(transaction, await affectedProducts(transaction, [], formerKeys), bookIds, placesOf);
  },
});
