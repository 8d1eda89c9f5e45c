import { inTransaction } from '@tripgraph/kit/transaction';
import { matchThreshold } from '@tripgraph/matching/match/scores';
import { databaseReason } from './databaseReason.js';
import type { SubgraphDatabase } from './startedDatabases.js';
import {
  hasUnmatchedView,
  unmatchedCounts,
  unmatchedThings,
  type UnmatchedCount,
  type UnmatchedThing,
} from './unmatchedStatements.js';

/** What one subgraph has, or why that is not known. */
export type UnmatchedOf = { readonly subgraph: string } & (
  | { readonly state: 'READ'; readonly counts: readonly UnmatchedCount[]; readonly things: readonly UnmatchedThing[] }
  | { readonly state: 'UNKNOWN'; readonly reason: string }
);

export type UnmatchedOptions = {
  /** Things of this source alone; null for all. */
  readonly source: string | null;
  /** Things of one subgraph that are listed; all are counted. */
  readonly limit: number;
};

const readOne = ({ subgraph, url }: SubgraphDatabase, { source, limit }: UnmatchedOptions): Promise<UnmatchedOf> =>
  inTransaction(url, async (transaction): Promise<UnmatchedOf> => {
    await transaction.define('set transaction isolation level repeatable read, read only');
    const [view] = await transaction.query(hasUnmatchedView());
    if (!view?.found)
      return {
        subgraph,
        state: 'UNKNOWN',
        reason: 'its database was never migrated: it lacks the view unmatched_place',
      };
    const counts = await transaction.query(unmatchedCounts(source, matchThreshold));
    const things = await transaction.query(unmatchedThings(source, matchThreshold, limit));
    return { subgraph, state: 'READ', counts, things };
  }).catch((error: unknown) => ({ subgraph, state: 'UNKNOWN', reason: databaseReason(error) }));

/** What hangs on a region or a country for want of a place, by subgraph. A database that cannot be read does not keep back the others. */
export const readUnmatched = (
  databases: readonly SubgraphDatabase[],
  options: UnmatchedOptions,
): Promise<readonly UnmatchedOf[]> => Promise.all(databases.map((database) => readOne(database, options)));
