import type { Statement } from '@tripgraph/kit/statement';

/**
 * Deletes at most `limit` messages, with their deliveries, that were given out, and had their last delivery end, more than
 * `days` ago; says how many. What happened to bookings stays in booking_event.
 */
export const forgetOutbox = (
  days: number,
  limit: number,
  at: Date | null,
): Statement<{ readonly forgotten: number }> => ({
  name: 'forget_outbox',
  text: `
  with limits as (
    select coalesce($3::timestamptz, statement_timestamp()) - $1::int4 * interval '1 day' as before
  ),
  old as (
    select id
    from outbox
    where dispatched_at < (select before from limits) and not exists (
      select 1
      from webhook_delivery
      where outbox_id = outbox.id and coalesce(delivered_at, gave_up_at, 'infinity') >= (select before from limits)
    )
    order by dispatched_at
    limit $2::int4
    for update skip locked
  ),
  forgotten as (
    delete from outbox using old where outbox.id = old.id returning 1
  )
  select count(*)::int4 as forgotten from forgotten`,
  values: [days, limit, at],
});
