import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey, loaderByRequest } from '@tripgraph/kit/loader';
import type { Statement } from '@tripgraph/kit/statement';
import type { NarrativeRow } from '../sql/narratives.js';

/** The narrative of an owner in the first of some locales that it has one in; null where it has none. */
export type NarrativeLoader = (ownerId: string, locales: readonly string[]) => Promise<NarrativeRow | null>;

/** Reads the narratives of many owners in the same locales with one statement. */
export const narrativeLoader = (
  database: RequestDatabase,
  statementOf: (ownerIds: readonly string[], locales: readonly string[]) => Statement<NarrativeRow>,
): NarrativeLoader =>
  loaderByRequest((locales: readonly string[]) =>
    loaderByKey<NarrativeRow>(
      (ownerIds) => database.query(statementOf(ownerIds, locales)),
      (narrative) => narrative.ownerId,
    ),
  );
