import type { Statement } from '@tripgraph/kit/statement';

/** Marks a delivery delivered, whoever has claimed it by now: what has arrived has arrived. */
export const markDelivered = (outboxId: bigint, target: string, at: Date | null): Statement<never> => ({
  name: 'mark_delivered',
  text: `
  update webhook_delivery set delivered_at = coalesce($3::timestamptz, statement_timestamp()), last_error = null
  where outbox_id = $1::int8 and target = $2::text and delivered_at is null and gave_up_at is null`,
  values: [outboxId, target, at],
});
