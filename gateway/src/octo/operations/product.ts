import type { Operation } from '../operation.js';
import { productFields, type ProductActivity } from './productFields.js';

/** One product. */
export const product: Operation<
  { readonly activity: ProductActivity | null },
  { readonly id: string; readonly content: boolean }
> = {
  text: `query OctoProduct($id: ID!, $content: Boolean!) { activity(id: $id) { ...productFields } } ${productFields}`,
};
