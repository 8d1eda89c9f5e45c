import type { Operation } from '../operation.js';
import { productFields, type ProductActivity } from './productFields.js';

export type PageInfo = { readonly hasNextPage: boolean; readonly endCursor: string | null };

/** A page of all products, the newest first. */
export const products: Operation<
  {
    readonly activities: {
      readonly pageInfo: PageInfo;
      readonly edges: ReadonlyArray<{ readonly node: ProductActivity }>;
    } | null;
  },
  { readonly first: number; readonly after: string | null; readonly content: boolean }
> = {
  text: `query OctoProducts($first: Int!, $after: String, $content: Boolean!) {
    activities(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ...productFields } } }
  } ${productFields}`,
};
