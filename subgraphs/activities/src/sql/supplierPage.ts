import type { Statement } from '@tripgraph/kit/statement';
import type { Stretch } from '../paging/stretch.js';
import type { SupplierRow } from '../rows.js';
import { supplierColumns } from './activityColumns.js';
import { readingOrder, sectionsOf } from './keyset.js';
import { shapedStatement, startParameters } from './statementText.js';

/** A stretch of all suppliers, in reading order. */
export const supplierPage = (stretch: Stretch): Statement<SupplierRow & { readonly sortKey: string }> => {
  const parameters = startParameters();
  const columns = { key: `supplier.${stretch.order.column}`, id: 'supplier.id' };
  const conditions = sectionsOf(stretch, columns, parameters).flat();
  const text = `
  select ${columns.key} as "sortKey", ${supplierColumns}
  from supplier
  ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
  order by ${readingOrder(stretch, columns)}
  limit ${parameters.add(stretch.size, 'int4')}`;
  return shapedStatement('supplier_page', text, parameters.values);
};
