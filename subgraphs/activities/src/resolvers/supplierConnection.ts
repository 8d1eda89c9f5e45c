import { prefixes } from '@tripgraph/addressing/id';
import { asksFor } from '@tripgraph/kit/lookAhead';
import { cutPage, readPage } from '@tripgraph/kit/page';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.js';
import type { QuerySuppliersArgs, SupplierConnection } from '../generated/resolvers.js';
import { supplierOrder } from '../paging/order.js';
import { writePosition } from '../paging/position.js';
import { beyondStart, pageStretch } from '../paging/stretch.js';
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
  const wantsRows = asksFor(info, 'edges') || asksFor(info, 'pageInfo');
  const wantsProbe = asksFor(info, 'pageInfo', window.backward ? 'hasNextPage' : 'hasPreviousPage');
  const behind = wantsProbe ? beyondStart(stretch) : undefined;
  const [rows, probe, totalCount] = await Promise.all([
    wantsRows ? context.supplierPage(stretch) : [],
    behind ? context.supplierPage(behind) : [],
    asksFor(info, 'totalCount') ? context.supplierTotal() : 0,
  ]);
  const edges = rows.map((node) => ({
    node,
    cursor: writePosition(supplierOrder, { key: node.sortKey, id: node.id }),
  }));
  return { ...cutPage(window, edges, probe.length > 0), totalCount };
};
