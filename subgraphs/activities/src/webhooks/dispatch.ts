import type { Database } from '@tripgraph/kit/database';
import { keep, undo } from '@tripgraph/kit/pooledTransaction';
import { dispatchOutbox } from '../sql/dispatchOutbox.js';
import { lockDispatch } from '../sql/lockDispatch.js';
import type { WebhookTarget } from './target.js';

/** A batch makes at most so many deliveries, and gives out at most so many messages. */
const maximumDeliveries = 10_000;
const maximumMessages = 500;

/**
 * Makes deliveries of a batch of messages; resolves to whether there may be more. One process of a database does so at a
 * time: two at once could let a later message of a booking be sent while an earlier one has no delivery yet.
 */
export const dispatch = (database: Database, targets: readonly WebhookTarget[], at: Date | null): Promise<boolean> =>
  database.transaction(async (query) => {
    const [lock] = await query(lockDispatch());
    if (!lock?.locked) return undo(false);
    const limit = Math.min(maximumMessages, Math.ceil(maximumDeliveries / Math.max(targets.length, 1)));
    const [done] = await query(dispatchOutbox(targets, limit, at));
    return keep(done?.dispatched === limit);
  });
