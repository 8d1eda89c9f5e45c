import type { Statement } from '@tripgraph/kit/statement';

/** How many things of a source hang on a region or a country for want of a place, or on nothing. */
export type UnmatchedCount = {
  readonly source: string;
  readonly matchedBy: string | null;
  readonly count: number;
};

/** One of them. */
export type UnmatchedThing = {
  readonly source: string;
  readonly key: string;
  readonly name: string | null;
  /** What the source said of the place. */
  readonly wanted: unknown;
  readonly placeId: string | null;
  readonly matchedBy: string | null;
  readonly confidence: number | null;
};

/** Of the view that every subgraph has, without what is a region or country because its source says no more. */
const unmatched = `
  from unmatched_place
  where ($1::text is null or source = $1)
    and (place_id is null or (matched_by::text in ('REGION', 'COUNTRY') and confidence < $2))`;

/** Whether a subgraph's migrations have made the view. */
export const hasUnmatchedView = (): Statement<{ readonly found: boolean }> => ({
  name: 'has_unmatched_view',
  text: "select to_regclass('unmatched_place') is not null as found",
  values: [],
});

export const unmatchedCounts = (source: string | null, threshold: number): Statement<UnmatchedCount> => ({
  name: 'unmatched_counts',
  text: `select source, matched_by::text as "matchedBy", count(*)::integer as count ${unmatched}
    group by source, matched_by::text order by source, matched_by::text`,
  values: [source, threshold],
});

export const unmatchedThings = (
  source: string | null,
  threshold: number,
  limit: number,
): Statement<UnmatchedThing> => ({
  name: 'unmatched_things',
  text: `select source, key::text, name, wanted, place_id as "placeId", matched_by::text as "matchedBy",
      confidence::float8 ${unmatched}
    order by source, place_id nulls first, name, key limit $3`,
  values: [source, threshold, limit],
});
