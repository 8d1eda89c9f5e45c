import type { Statement } from '@tripgraph/kit/statement';

/** At most `limit` bookings that wait for their supplier, any. */
export const pendingAtRandom = (limit: number): Statement<{ readonly id: string }> => ({
  name: 'pending_at_random',
  text: `
  select id
  from booking
  where status = 'PENDING'
  order by random()
  limit $1::int4`,
  values: [limit],
});
