import type { Statement } from '@tripgraph/kit/statement';

/** Lets a hold's time be over in so many milliseconds. No row: it is none any more. The availability is locked before. */
export const endHoldSoon = (id: string, milliseconds: number): Statement<{ readonly id: string }> => ({
  name: 'end_hold_soon',
  text: `
  with moment as materialized (
    select now, now + $2::int4 * interval '1 millisecond' as expires_at from clock_timestamp() as now
  )
  update booking set expires_at = moment.expires_at, updated_at = moment.now
  from moment
  where id = $1::text and status = 'ON_HOLD' and booking.expires_at > greatest(moment.now, moment.expires_at)
  returning id`,
  values: [id, milliseconds],
});
