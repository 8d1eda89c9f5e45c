import type { Statement } from '../statement.js';
import type { Range, Reading } from './bounds.js';
import type { PagedRow } from './pagedRow.js';

/** What hangs on places: a table with a row for each thing at its own place and at everything above it, and what is shown of it. */
export type HangingOnPlaces = {
  /** The statement's name, to which the way is added that it reads. */
  readonly name: string;
  /** The table, called `spot` here; an index over its place, `column` and `idColumn` makes a page one range. */
  readonly table: string;
  /** What pages are sorted by, and its type where bounds do not show it. */
  readonly column: string;
  readonly type?: string;
  readonly idColumn: string;
  /** What is asked of a row besides, with a value for `$8`. */
  readonly condition?: { readonly text: string; readonly value: unknown } | undefined;
  /** What is shown of a row, an `id` and `sortedAs` among it, and what is joined to `spot` for that. */
  readonly columns: string;
  readonly joins: string;
  /** The name that `column` has among the columns. */
  readonly sortedAs: string;
};

/** For each place the things there and below that lie in a range, as one statement. Nothing in `hanging` may come from a client but the value. */
export const pagesAt = <Row>(
  placeIds: readonly string[],
  { low, high }: Range<string | number>,
  { downward, limit, countAll }: Reading,
  { name, table, column, type, idColumn, condition, columns, joins, sortedAs }: HangingOnPlaces,
): Statement<PagedRow<Row>> => {
  const way = downward ? 'desc' : 'asc';
  const there = `spot.place_id = place.id${condition ? ` and ${condition.text}` : ''}`;
  const position = `(spot.${column}, spot.${idColumn})`;
  const bound = (number: number): string => `($${number}${type ? `::${type}` : ''}, $${number + 1})`;
  const any = (where: string): string =>
    `(select true from ${table} as spot where ${there} and ${where} limit 1) is true`;
  return {
    name: `${name}_${way}`,
    text: `
    select place.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as place (id)
    cross join lateral (
      select
        ${any(`${position} <= ${bound(2)}`)} as below,
        ${any(`${position} >= ${bound(4)}`)} as above,
        case when $6::boolean then (select count(*)::integer from ${table} as spot where ${there}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select ${columns}
      from (
        select spot.${column}, spot.${idColumn}
        from ${table} as spot
        where ${there} and ${position} > ${bound(2)} and ${position} < ${bound(4)}
        order by spot.${column} ${way}, spot.${idColumn} ${way}
        limit $7
      ) as spot
      ${joins}
    ) as page on true
    order by page.${sortedAs} ${way}, page.id ${way}`,
    values: [
      placeIds,
      low.value,
      low.id,
      high.value,
      high.id,
      countAll,
      limit,
      ...(condition ? [condition.value] : []),
    ],
  };
};
