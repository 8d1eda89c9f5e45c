import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import type { ShardPart } from '../catalogue/partOfShard.js';
import { runStatement } from './createDatabase.js';
import { interruptible } from './interruptible.js';
import type { ProgressDisplay } from './progressDisplay.js';

/**
 * Loads the part of the shard `name` into its database, which is migrated already, and says how much it was. Rejects on an
 * abort, and then nothing is loaded.
 */
export const fillShard = async (
  url: string,
  name: string,
  part: ShardPart,
  progress: ProgressDisplay,
  signal: AbortSignal,
): Promise<{ readonly suppliers: number; readonly activities: number }> => {
  const counts = await loadCatalogue(url, {
    suppliers: interruptible(part.suppliers, signal),
    activities: interruptible(part.activities, signal),
    onProgress: (rows) => progress.note(name, rows),
  });
  // Marks pages as seen by all, which index-only scans rely on.
  await runStatement(url, 'vacuum');
  return counts;
};
