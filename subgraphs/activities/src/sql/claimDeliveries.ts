import type { Statement } from '@tripgraph/kit/statement';
import type { ClaimedDelivery } from '../webhooks/claimedDelivery.js';

/** The claim of at most `limit` deliveries of a target, for `leaseMs`. `at` null: now, by the database's clock. */
export type DeliveryClaim = {
  readonly target: string;
  /** Whose bookings the target is told of, by now. */
  readonly partner: string;
  readonly limit: number;
  readonly leaseMs: number;
  readonly at: Date | null;
};

/**
 * Claims what is due, of each subject its first open delivery only. What somebody else is claiming is left out. As long as a
 * lease lasts its delivery is not due, and holds up what follows it. Of a booking of another partner than the target's nothing is
 * claimed: the target was that one's when the delivery was made.
 */
export const claimDeliveries = ({
  target,
  partner,
  limit,
  leaseMs,
  at,
}: DeliveryClaim): Statement<ClaimedDelivery> => ({
  name: 'claim_deliveries',
  text: `
  with due as (
    select outbox_id
    from webhook_delivery delivery
    where target = $1::text and delivered_at is null and gave_up_at is null
      and next_attempt_at > '-infinity'
      and next_attempt_at <= coalesce($4::timestamptz, statement_timestamp())
      and outbox_id = (
        select first.outbox_id
        from webhook_delivery first
        where first.target = $1::text and (first.subject, first.outbox_id) >= (delivery.subject, 0)
          and first.delivered_at is null and first.gave_up_at is null
        order by first.subject, first.outbox_id
        limit 1
      )
      and not exists (
        select 1
        from outbox message
        join booking on booking.id = message.booking_id
        where message.id = delivery.outbox_id and booking.partner <> $5::text
      )
    order by next_attempt_at, outbox_id
    limit $2::int4
    for update of delivery skip locked
  ),
  claimed as (
    update webhook_delivery delivery set
      attempts = attempts + 1,
      next_attempt_at = coalesce($4::timestamptz, statement_timestamp()) + $3::int4 * interval '1 millisecond'
    from due
    where delivery.target = $1::text and delivery.outbox_id = due.outbox_id
    returning delivery.*
  )
  select
    claimed.outbox_id as "outboxId",
    claimed.message_id as "messageId",
    claimed.attempts,
    coalesce($4::timestamptz, statement_timestamp()) as "claimedAt",
    message.kind,
    coalesce(event.at, message.at) as "happenedAt",
    booking.id as "bookingId",
    booking.uuid,
    booking.supplier_reference as "supplierReference",
    event.seq as sequence,
    event.from_status as "fromStatus",
    event.to_status as "toStatus",
    event.request_id as "requestId",
    coalesce(booking.activity_id, availability.activity_id) as "activityId",
    message.option_id as "optionId",
    coalesce(booking.local_start, local_text(message.starts_at, activity.time_zone)) as "availabilityId",
    message.starts_at as "startsAt",
    message.unit_id as "unitId",
    message.available
  from claimed
  join outbox message on message.id = claimed.outbox_id
  left join booking_event event
    on event.booking_id = message.booking_id and event.seq = message.booking_event_seq
  left join booking on booking.id = message.booking_id and booking.partner = $5::text
  left join availability
    on availability.option_id = message.option_id and availability.starts_at = message.starts_at
  left join activity on activity.id = availability.activity_id
  order by claimed.outbox_id`,
  values: [target, limit, leaseMs, at, partner],
});
