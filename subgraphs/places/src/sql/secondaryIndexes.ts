import type { Statement } from '@tripgraph/kit/statement';

export type IndexRow = { readonly name: string; readonly definition: string };

/** The indexes of tables that belong to no constraint, with the statements that make them. */
export const secondaryIndexes = (tables: readonly string[]): Statement<IndexRow> => ({
  name: 'secondary_indexes',
  text: `
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid = any ($1::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)
    order by name`,
  values: [tables],
});
