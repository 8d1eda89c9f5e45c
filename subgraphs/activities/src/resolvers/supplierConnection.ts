import { prefixes } from '@tripgraph/addressing/id';
import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.js';
import type { QuerySuppliersArgs, SupplierConnection } from '../generated/resolvers.js';
import { connectionOf } from '../paging/connectionOf.js';
import { supplierOrder } from '../paging/order.js';
import { pageStretch } from '../paging/stretch.js';
import type { SupplierRow } from '../rows.js';

type Connection = Omit<SupplierConnection, 'edges'> & {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: SupplierRow }>;
};

/** A page of all suppliers by name; like activityConnection it reads only what is asked for. */
export const supplierConnection = async (
  args: QuerySuppliersArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Connection> => {
  const window = readPage(args);
  const stretch = pageStretch(supplierOrder, prefixes.Supplier, window);
  const [page, totalCount] = await Promise.all([
    connectionOf<SupplierRow>(
      info,
      window,
      stretch,
      context.supplierPage,
      async (beyond) => (await context.supplierPage(beyond)).length > 0,
    ),
    asksFor(info, 'totalCount') ? context.supplierTotal() : 0,
  ]);
  return { ...page, totalCount };
};
