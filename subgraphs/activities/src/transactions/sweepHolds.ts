import type { Database } from '@tripgraph/kit/database';
import { keep, undo } from '@tripgraph/kit/pooledTransaction';
import { dueAvailabilities } from '../sql/dueAvailabilities.js';
import { expireFreesaleHolds } from '../sql/expireFreesaleHolds.js';
import { expireHolds } from '../sql/expireHolds.js';
import { lockAvailability } from '../sql/lockAvailability.js';

/** A sweep looks at so many lapsed holds; what is left is for the next one. */
const batchSize = 200;

const sweepAvailability = (database: Database, optionId: string, startsAt: Date): Promise<number> =>
  database.transaction(async (query) => {
    const [row] = await query(lockAvailability(optionId, startsAt, { skip: true }));
    if (!row) return undo(0);
    const [swept] = await query(expireHolds(optionId, startsAt));
    return keep(swept?.expired ?? 0);
  });

/**
 * Marks lapsed holds EXPIRED, with their events; returns how many. It only tidies: who claims or reads counts them as free
 * already. What is in use by somebody else is left alone.
 */
export const sweepHolds = async (database: Database): Promise<number> => {
  let expired = 0;
  for (const { optionId, startsAt } of await database.query(dueAvailabilities(batchSize))) {
    expired += await sweepAvailability(database, optionId, startsAt);
  }
  return database.transaction(async (query) => {
    const [swept] = await query(expireFreesaleHolds(batchSize));
    return keep(expired + (swept?.expired ?? 0));
  });
};
