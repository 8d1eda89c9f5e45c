import type { Statement } from '@tripgraph/kit/statement';

/** Which of these targets have deliveries that are due. `at` null: now, by the database's clock. */
export const dueTargets = (names: readonly string[], at: Date | null): Statement<{ readonly name: string }> => ({
  name: 'due_targets',
  text: `
  select name
  from unnest($1::text[]) as target (name)
  where exists (
    select 1
    from webhook_delivery
    where target = name and delivered_at is null and gave_up_at is null
      and next_attempt_at > '-infinity' and next_attempt_at <= coalesce($2::timestamptz, statement_timestamp())
  )`,
  values: [names, at],
});
