import type { OnixProduct } from '../onix/product/product.js';

/** A product as we hold it: block by block, so that an update can replace those that it has. */
export type StoredProduct = Omit<OnixProduct, 'notification'>;

/** What a record makes of what is held. An update of nothing is kept: the whole record may come later. */
export const applyRecord = (held: StoredProduct | undefined, record: OnixProduct): StoredProduct => {
  const { notification, ...blocks } = record;
  if (notification === 'WHOLE' || !held) return blocks;
  return { ...held, ...blocks, isbn: blocks.isbn ?? held.isbn };
};
