import type { Statement } from '@tripgraph/kit/statement';
import type { BookingDraft } from '../booking/draft.js';
import type { BookingRow } from '../booking/bookingRow.js';
import { bookableTime } from './bookable.js';
import { holdValues, insertHold } from './insertHold.js';

/**
 * Inserts the hold of a draft for a time that has no limit, neither of places nor of units nor for the partner: no counter
 * moves. No row: it has a limit, or cannot be booked now.
 */
export const insertFreesale = (draft: BookingDraft): Statement<BookingRow> => ({
  name: 'insert_freesale',
  text: `
  with ${bookableTime},
  unlimited as (
    select *
    from bookable
    where capacity is null and coalesce(capacity_per_unit, '{}') = '{}'
      and not exists (select from allotment where allotment.option_id = $2::text and allotment.partner = $5::text)
  ),
  ${insertHold('unlimited', true)}`,
  values: holdValues(draft),
});
