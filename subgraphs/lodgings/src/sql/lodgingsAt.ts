import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { pagesAt } from '@tripgraph/kit/paging/pagesAt';
import type { Statement } from '@tripgraph/kit/statement';
import type { LodgingKind } from '../generated/resolvers.js';
import type { PlacedLodgingRow } from '../rows.js';
import { lodgingColumns } from './columns.js';

export type RankedLodgingRow = PlacedLodgingRow & { readonly rank: number };

/** For each place the lodgings there and below, of `kind` (of any, when null), in a range of ranks. */
export const lodgingsAt = (
  placeIds: readonly string[],
  kind: LodgingKind | null,
  range: Range<number>,
  reading: Reading,
): Statement<PagedRow<RankedLodgingRow>> =>
  pagesAt(placeIds, range, reading, {
    // A text of its own for each: one that could do with or without a kind would read the index without one, and leave most of it.
    name: kind === null ? 'lodgings_at' : 'lodgings_at_of_kind',
    table: 'lodging_at',
    column: 'rank',
    idColumn: 'lodging_id',
    condition: kind === null ? undefined : { text: 'spot.kind = $8::lodging_kind', value: kind },
    columns: `spot.rank, ${lodgingColumns}`,
    joins: `join lodging on lodging.id = spot.lodging_id
      join lodging_place on lodging_place.lodging_id = spot.lodging_id`,
    sortedAs: 'rank',
  });
