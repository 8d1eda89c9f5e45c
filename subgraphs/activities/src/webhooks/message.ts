import type { ClaimedDelivery } from './claimedDelivery.js';
import type { WebhookEvent } from './target.js';

/** A message as Standard Webhooks has it: `timestamp` is when it happened. */
type Message = { readonly type: WebhookEvent; readonly timestamp: string; readonly data: object };

const messageOf = (delivery: ClaimedDelivery): Message => {
  const timestamp = delivery.happenedAt.toISOString();
  const { activityId, optionId, availabilityId } = delivery;
  const time = { activityId, optionId, availabilityId, utcStartAt: delivery.startsAt.toISOString() };
  if (delivery.kind === 'AVAILABILITY_CHANGED') {
    const { unitId, available } = delivery;
    return { type: 'availability.changed', timestamp, data: { ...time, unitId, available } };
  }
  const { bookingId, uuid, supplierReference, sequence, fromStatus, toStatus } = delivery;
  const booking = { bookingId, uuid, supplierReference, sequence, fromStatus, toStatus };
  return { type: 'booking.changed', timestamp, data: { ...booking, ...time } };
};

/** The body that tells of a delivery: ids and states; whoever wants more asks for it with a key. */
export const bodyOf = (delivery: ClaimedDelivery): string => JSON.stringify(messageOf(delivery));
