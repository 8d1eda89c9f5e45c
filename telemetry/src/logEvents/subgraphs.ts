import { z } from 'zod';
import { count, err, ms, requestId } from './fields.js';
import { logEvent } from './logEvent.js';

/** Of any subgraph. */
export const subgraphEvents = {
  'unsigned believed': logEvent('warn', 'requests need not be signed: whoever reaches this subgraph is believed', {}),
  'requests refused': logEvent('warn', 'requests are refused', { reason: z.string(), refused: count }),
  'not ready': logEvent('warn', 'not ready', { err }),
  'google failed': logEvent('warn', 'Google Places did not answer', { err }),
  'no offers': logEvent('warn', 'no offers from here', { of: z.string(), err }),
};

export const cartEvents = {
  'cart failed': logEvent('error', 'a cart could not be carried on', { requestId: requestId.optional(), err }),
  'cart abandoned': logEvent('error', 'a cart will not be carried on any more', { cart: z.string() }),
  'carts failed': logEvent('warn', 'carts could not be carried on', { err }),
};

const target = z.string();
const delivery = { requestId: requestId.optional(), target, messageId: z.string(), attempts: count };

export const activityEvents = {
  'holds not marked': logEvent('warn', 'lapsed holds could not be marked', { err }),
  'webhook delivered': logEvent('info', 'a webhook was taken', delivery),
  'webhook failed': logEvent('info', 'a webhook was not taken and is sent again later', {
    ...delivery,
    error: z.string(),
  }),
  'webhook given up': logEvent('error', 'a webhook was not taken and is given up', { ...delivery, error: z.string() }),
  'webhooks given up': logEvent('error', 'webhooks that could not be sent for days are given up', {
    target,
    deliveries: count,
  }),
  'webhook target gone': logEvent('error', 'a target answered 410 Gone and is left alone until the next start', {
    target,
  }),
  'webhooks broken': logEvent('warn', 'webhooks could not be looked after', { err }),
};

const source = z.string();

export const syncEvents = {
  syncing: logEvent('info', 'syncing', { address: z.string(), sources: z.array(z.string()) }),
  synced: logEvent('info', 'synced', {
    source,
    kind: z.enum(['FULL', 'DELTA']),
    resumed: z.boolean(),
    finished: z.boolean(),
    upserted: count,
    unchanged: count,
    deleted: count,
    quarantined: count,
    batches: count,
    durationMs: ms,
  }),
  'sync elsewhere': logEvent('info', 'left to another process', { source, reason: z.string() }),
  'sync failed': logEvent('error', 'a sync failed', { source, err }),
};
