import type { Statement } from '@tripgraph/kit/statement';
import type { WebhookTarget } from '../webhooks/target.js';

/**
 * Makes deliveries of the oldest messages that have none yet, at most `limit` of them; says how many messages it was. A
 * booking is told to the targets of its partner, an availability to all. `at` null: now, by the database's clock.
 */
export const dispatchOutbox = (
  targets: readonly WebhookTarget[],
  limit: number,
  at: Date | null,
): Statement<{ readonly dispatched: number }> => ({
  name: 'dispatch_outbox',
  text: `
  with target as (
    select * from jsonb_to_recordset($1::jsonb) as target (name text, partner text, events text[], options text[])
  ),
  fresh as (
    select id from outbox where dispatched_at is null order by id limit $2::int4 for update
  ),
  dispatched as (
    update outbox set dispatched_at = coalesce($3::timestamptz, statement_timestamp())
    from fresh
    where outbox.id = fresh.id
    returning outbox.*
  ),
  delivery as (
    insert into webhook_delivery (outbox_id, target, subject, created_at, next_attempt_at)
    select message.id, target.name,
      coalesce(message.booking_id, message.option_id || ' ' || microseconds_of(message.starts_at)),
      message.dispatched_at, message.dispatched_at
    from dispatched message
    left join booking on booking.id = message.booking_id
    join target on (target.options is null or message.option_id = any (target.options)) and case message.kind
      when 'BOOKING_CHANGED' then 'booking.changed' = any (target.events) and booking.partner = target.partner
      when 'AVAILABILITY_CHANGED' then 'availability.changed' = any (target.events)
    end
  )
  select count(*)::int4 as dispatched from dispatched`,
  values: [
    JSON.stringify(targets.map(({ name, partner, events, options }) => ({ name, partner, events, options }))),
    limit,
    at,
  ],
});
