import type { Statement } from '@tripgraph/kit/statement';

/** Availabilities with lapsed holds that are not marked yet, of at most `limit` such holds, the longest due first. */
export const dueAvailabilities = (
  limit: number,
): Statement<{ readonly optionId: string; readonly startsAt: Date }> => ({
  name: 'due_availabilities',
  text: `
  select option_id as "optionId", starts_at as "startsAt"
  from (
    select option_id, starts_at, expires_at
    from booking
    where status = 'ON_HOLD' and not freesale and expires_at <= clock_timestamp()
    order by expires_at
    limit $1::int4
  ) due
  group by option_id, starts_at
  order by min(expires_at)`,
  values: [limit],
});
