import type { Operation } from '../operation.js';
import type { PageInfo } from './products.js';

export type Supplier = {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly contactEmail: string | null;
};

/** A page of all suppliers, by name. */
export const suppliers: Operation<
  {
    readonly suppliers: {
      readonly pageInfo: PageInfo;
      readonly edges: ReadonlyArray<{ readonly node: Supplier }>;
    } | null;
  },
  { readonly first: number; readonly after: string | null }
> = {
  text: `query OctoSuppliers($first: Int!, $after: String) {
    suppliers(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id name website contactEmail } }
    }
  }`,
};
