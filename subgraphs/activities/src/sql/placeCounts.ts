import type { Statement } from '@tripgraph/kit/statement';
import type { CountRow } from '../rows.js';

/** What is counted ahead for these places, everything passing: their totals, and with `facets` all values too. */
export const placeCounts = (placeIds: readonly string[], facets: boolean): Statement<CountRow> => ({
  name: facets ? 'place_facets' : 'place_totals',
  text: `
  select place_id as "askedPlaceId", field, value, count
  from place_facet
  where place_id = any ($1::text[]) and count > 0${facets ? '' : " and field = 'TOTAL'"}
  order by count desc, value`,
  values: [placeIds],
});
