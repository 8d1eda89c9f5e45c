import type { Statement } from '@tripgraph/kit/statement';
import type { Compared } from '../houses/likeness.js';
import type { LodgingSource } from '../generated/resolvers.js';

export type NeighbourRow = Compared & { readonly id: string; readonly cell: string };

/** The listings of other sources than this one that stand in these squares of the map. */
export const neighbours = (cells: readonly string[], source: LodgingSource): Statement<NeighbourRow> => ({
  name: 'neighbours',
  text: `
    select
      id, cell, content ->> 'name' as name, content ->> 'cityName' as "cityName",
      (content ->> 'latitude')::double precision as latitude, (content ->> 'longitude')::double precision as longitude
    from listing
    where cell = any ($1) and source <> $2`,
  values: [cells, source],
});
