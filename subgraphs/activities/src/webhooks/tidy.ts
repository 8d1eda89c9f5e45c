import type { Database } from '@tripgraph/kit/database';
import { forgetOutbox } from '../sql/forgetOutbox.js';
import { giveUpOldDeliveries } from '../sql/giveUpOldDeliveries.js';
import type { Tell } from './report.js';

/** A delivery that is open for longer is given up: twice what the attempts at one take. */
const giveUpAfterDays = 7;
/** What was told is kept for so long after the last target had it. */
const keepDays = 7;
/** Each message may have as many deliveries as there are targets. */
const messageBatchSize = 100;
const deliveryBatchSize = 1_000;
/** What is left after so many batches is for the next time. */
const maximumBatches = 200;

/** Goes on as long as there is more and nobody has asked it to stop. */
const inBatches = async (
  batchSize: number,
  isStopped: () => boolean,
  batch: (limit: number) => Promise<number>,
): Promise<void> => {
  for (let done = 0; done < maximumBatches && !isStopped(); done += 1) if ((await batch(batchSize)) < batchSize) return;
};

/** Gives up what nobody takes, and deletes messages that everybody has had for a while. `at` null: now. */
export const tidy = async (
  database: Pick<Database, 'query'>,
  tell: Tell,
  at: Date | null,
  isStopped: () => boolean = () => false,
): Promise<void> => {
  const givenUp = new Map<string, number>();
  await inBatches(deliveryBatchSize, isStopped, async (limit) => {
    const rows = await database.query(giveUpOldDeliveries(giveUpAfterDays, limit, at));
    for (const { target } of rows) givenUp.set(target, (givenUp.get(target) ?? 0) + 1);
    return rows.length;
  });
  for (const [target, deliveries] of givenUp) tell({ kind: 'GIVEN_UP_OLD', target, deliveries });
  await inBatches(messageBatchSize, isStopped, async (limit) => {
    const [row] = await database.query(forgetOutbox(keepDays, limit, at));
    return row?.forgotten ?? 0;
  });
};
