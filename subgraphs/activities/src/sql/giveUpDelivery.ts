import type { Statement } from '@tripgraph/kit/statement';
import type { Failure } from '../webhooks/failure.js';

/** Gives a delivery up, unless somebody else has claimed it since. */
export const giveUpDelivery = ({ outboxId, target, attempts, error, at }: Failure): Statement<never> => ({
  name: 'give_up_delivery',
  text: `
  update webhook_delivery set last_error = $4::text, gave_up_at = coalesce($5::timestamptz, statement_timestamp())
  where outbox_id = $1::int8 and target = $2::text and attempts = $3::int4
    and delivered_at is null and gave_up_at is null`,
  values: [outboxId, target, attempts, error, at],
});
