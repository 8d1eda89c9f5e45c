import type { Statement } from '@tripgraph/kit/statement';
import type { SupplierRow } from '../rows.js';
import { supplierColumns } from './activityColumns.js';

/** The suppliers that have these ids, in any order. */
export const suppliersByIds = (ids: readonly string[]): Statement<SupplierRow> => ({
  name: 'suppliers_by_ids',
  text: `
  select ${supplierColumns}
  from supplier
  where supplier.id = any ($1::text[])`,
  values: [ids],
});
