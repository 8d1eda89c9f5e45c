import type { Statement } from '@tripgraph/kit/statement';

/** Marks at most `limit` lapsed holds that took no counted places EXPIRED; those in use are left for later. */
export const expireFreesaleHolds = (limit: number): Statement<{ readonly expired: number }> => ({
  name: 'expire_freesale_holds',
  text: `
  with due as (
    select id
    from booking
    where status = 'ON_HOLD' and freesale and expires_at <= clock_timestamp()
    order by expires_at
    limit $1::int4
    for update skip locked
  ),
  lapsed as (
    update booking set status = 'EXPIRED', updated_at = clock_timestamp(), request_id = null
    from due
    where booking.id = due.id
    returning 1
  )
  select count(*)::int4 as expired from lapsed`,
  values: [limit],
});
