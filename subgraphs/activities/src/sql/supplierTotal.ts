import type { Statement } from '@tripgraph/kit/statement';

/** How many suppliers there are. */
export const supplierTotal = (): Statement<{ readonly count: bigint }> => ({
  name: 'supplier_total',
  text: 'select count(*) as count from supplier',
  values: [],
});
