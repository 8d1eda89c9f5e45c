import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { pagesAt } from '@tripgraph/kit/paging/pagesAt';
import type { Statement } from '@tripgraph/kit/statement';
import type { PlacedLodgingRow } from '../rows.js';
import { lodgingColumns } from './columns.js';

export type RankedLodgingRow = PlacedLodgingRow & { readonly rank: number };

/** For each place the lodgings there and below, of `kind` (of any, when null), in a range of ranks. */
export const lodgingsAt = (
  placeIds: readonly string[],
  kind: string | null,
  range: Range<number>,
  reading: Reading,
): Statement<PagedRow<RankedLodgingRow>> =>
  pagesAt(placeIds, range, reading, {
    name: 'lodgings_at',
    table: 'lodging_at',
    column: 'rank',
    idColumn: 'lodging_id',
    condition: { text: '($8::lodging_kind is null or spot.kind = $8)', value: kind },
    columns: `spot.rank, ${lodgingColumns}`,
    joins: `join lodging on lodging.id = spot.lodging_id
      join lodging_place on lodging_place.lodging_id = spot.lodging_id`,
    sortedAs: 'rank',
  });
