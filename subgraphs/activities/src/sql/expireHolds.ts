import type { Statement } from '@tripgraph/kit/statement';
import { moveCounters } from './moveCounters.js';

/** Marks the lapsed holds of an availability EXPIRED and gives their places back. The availability is locked before. */
export const expireHolds = (optionId: string, startsAt: Date): Statement<{ readonly expired: number }> => ({
  name: 'expire_holds',
  text: `
  with lapsed as (
    update booking set status = 'EXPIRED', updated_at = clock_timestamp(), request_id = null
    where option_id = $1::text and starts_at = $2::timestamptz and not freesale
      and status = 'ON_HOLD' and expires_at <= clock_timestamp()
    returning *
  ),${moveCounters('lapsed', '(-1)', '0')}
  select count(*)::int4 as expired from lapsed`,
  values: [optionId, startsAt],
});
