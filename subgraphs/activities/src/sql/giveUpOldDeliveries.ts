import type { Statement } from '@tripgraph/kit/statement';

/**
 * Gives up at most `limit` open deliveries that are older than `days`: their target has left the file, is disabled, or has
 * something before them that it does not take.
 */
export const giveUpOldDeliveries = (
  days: number,
  limit: number,
  at: Date | null,
): Statement<{ readonly target: string }> => ({
  name: 'give_up_old_deliveries',
  text: `
  with old as (
    select outbox_id, target
    from webhook_delivery
    where delivered_at is null and gave_up_at is null
      and created_at > '-infinity'
      and created_at < coalesce($3::timestamptz, statement_timestamp()) - $1::int4 * interval '1 day'
    order by created_at
    limit $2::int4
    for update skip locked
  )
  update webhook_delivery delivery set
    gave_up_at = coalesce($3::timestamptz, statement_timestamp()),
    last_error = coalesce(last_error, 'NOT_SENT')
  from old
  where delivery.outbox_id = old.outbox_id and delivery.target = old.target
  returning delivery.target`,
  values: [days, limit, at],
});
