import type { Statement } from '@tripgraph/kit/statement';
import type { Failure } from '../webhooks/failure.js';

/**
 * Puts a delivery off for `delayMs`, unless somebody else has claimed it since. What waits behind it is put off, too: it
 * would be looked at in vain with every round.
 */
export const retryDelivery = (
  { outboxId, target, attempts, error, at }: Failure,
  delayMs: number,
): Statement<never> => ({
  name: 'retry_delivery',
  text: `
  with failed as (
    update webhook_delivery set
      last_error = $4::text,
      next_attempt_at = coalesce($5::timestamptz, statement_timestamp()) + $6::int8 * interval '1 millisecond'
    where outbox_id = $1::int8 and target = $2::text and attempts = $3::int4
      and delivered_at is null and gave_up_at is null
    returning subject, next_attempt_at
  )
  update webhook_delivery behind set next_attempt_at = failed.next_attempt_at
  from failed
  where behind.target = $2::text and behind.subject = failed.subject and behind.outbox_id > $1::int8
    and behind.delivered_at is null and behind.gave_up_at is null`,
  values: [outboxId, target, attempts, error, at, delayMs],
});
