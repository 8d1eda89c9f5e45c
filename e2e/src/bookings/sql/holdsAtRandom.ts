import type { Statement } from '@tripgraph/kit/statement';

export type HoldFound = {
  readonly id: string;
  readonly partner: string;
  readonly uuid: string;
  readonly activityId: string;
  readonly optionId: string;
  readonly startsAt: Date;
  readonly availabilityId: string;
};

/** At most `limit` holds, any. */
export const holdsAtRandom = (limit: number): Statement<HoldFound> => ({
  name: 'holds_at_random',
  text: `
  select
    id, partner, uuid::text as uuid, activity_id as "activityId", option_id as "optionId", starts_at as "startsAt",
    local_start as "availabilityId"
  from booking
  where status = 'ON_HOLD' and expires_at > clock_timestamp()
  order by random()
  limit $1::int4`,
  values: [limit],
});
