import { migrateActivities } from '@tripgraph/activities/migrate';
import { inTransaction } from '@tripgraph/kit/transaction';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import type { ShardDatabase } from './pairShards.js';

const holdsCatalogue = {
  name: 'holds_catalogue',
  text: 'select exists (select from activity) or exists (select from supplier) as filled',
  values: [],
};

/** Brings a shard's database up to date and says whether it holds activities or suppliers. */
const migrateAndLook = async ({ shard, url }: ShardDatabase): Promise<boolean> => {
  try {
    await migrateActivities(url);
    const [answer] = await inTransaction(url, ({ query }) => query<{ filled: boolean }>(holdsCatalogue));
    return answer?.filled ?? false;
  } catch (error) {
    throw new Error(`The database of ${shard} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
};

/**
 * Migrates all databases and returns those that hold nothing yet. Throws a sentence when one holds activities or suppliers
 * already, unless `ifEmpty`: then `say` is told, and that one stays as it is.
 */
export const chooseEmpty = async <Shard extends ShardDatabase>(
  shards: readonly Shard[],
  ifEmpty: boolean,
  say: (text: string) => void,
): Promise<readonly Shard[]> => {
  const empty: Shard[] = [];
  const filled: Shard[] = [];
  for (const shard of shards) ((await migrateAndLook(shard)) ? filled : empty).push(shard);
  if (filled.length === 0) return empty;
  const names = filled.map(({ shard }) => shard).join(', ');
  const kept = `There are activities or suppliers in ${names} already`;
  if (!ifEmpty) {
    throw new Error(
      `${kept}, and nothing is overwritten: name empty databases, or add --if-empty to leave these as they are.`,
    );
  }
  say(`${kept}: nothing is changed there.`);
  return empty;
};
