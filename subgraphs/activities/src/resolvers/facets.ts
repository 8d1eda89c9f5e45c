import type { Facet, FacetField } from '../generated/resolvers.js';
import type { CountRow } from '../rows.js';

/** In the order of the schema. */
const fields = ['CATEGORY', 'LANGUAGE', 'PRICE_BAND', 'RATING_BAND', 'DURATION_BAND'] as FacetField[];

/** Every field's values and their counts, in the order of `counts`; a field without values is there, empty. */
export const facetsOf = (counts: readonly CountRow[]): readonly Facet[] =>
  fields.map((field) => ({
    field,
    values: counts.filter((row) => row.field === field).map(({ value, count }) => ({ value, count: Number(count) })),
  }));

/** How many activities pass. */
export const totalOf = (counts: readonly CountRow[]): number =>
  Number(counts.find(({ field }) => field === 'TOTAL')?.count ?? 0n);
