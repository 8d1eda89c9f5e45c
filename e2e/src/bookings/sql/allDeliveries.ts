import type { Statement } from '@tripgraph/kit/statement';
import type { DeliveryRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every message about a change of a booking that somebody is told of, once for each who is. */
export const allDeliveries = (): Statement<DeliveryRecord> =>
  reading(
    'all_deliveries',
    `
  select outbox.id::float8 as "messageId", delivery.target, delivery.delivered_at is not null as "isDelivered"
  from webhook_delivery delivery
  join outbox on outbox.id = delivery.outbox_id
  where outbox.kind = 'BOOKING_CHANGED'`,
  );
