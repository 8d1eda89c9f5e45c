import type { Statement } from '@tripgraph/kit/statement';
import type { BookingDraft } from '../booking/draft.js';
import type { BookingRow } from '../booking/bookingRow.js';
import { bookableTime } from './bookable.js';
import { holdValues, insertHold } from './insertHold.js';

/**
 * Takes the places of a draft and inserts its hold, in one: the availability's counter, the units' and the partner's move
 * together, and only when all of them have room and the time can still be booked. No row: nothing was changed. The
 * availability has been opened, and so locked, before in the transaction.
 */
export const claimPlaces = (draft: BookingDraft): Statement<BookingRow> => ({
  name: 'claim_places',
  text: `
  with ${bookableTime},
  fitting as (
    select bookable.*
    from bookable
    join availability a on a.option_id = bookable.option_id and a.starts_at = bookable.starts_at
    join allotment_use used
      on used.option_id = bookable.option_id and used.starts_at = bookable.starts_at and used.partner = $5::text
    where coalesce(a.held + a.booked + $12::int4 <= a.capacity, true)
      and coalesce(used.taken + $12::int4 <= used.capacity, true)
      and (
        select bool_and(coalesce(unit.taken + asked.places::int4 <= unit.capacity, unit.capacity is null and unit.taken is not null))
        from jsonb_each_text($13::jsonb) as asked (unit_id, places)
        left join availability_unit unit
          on unit.option_id = bookable.option_id and unit.starts_at = bookable.starts_at and unit.unit_id = asked.unit_id
      )
  ),
  claimed as (
    update availability a set held = a.held + $12::int4
    from fitting
    where a.option_id = fitting.option_id and a.starts_at = fitting.starts_at
      and coalesce(a.held + a.booked + $12::int4 <= a.capacity, true)
    returning fitting.*
  ),
  units as (
    update availability_unit unit set taken = unit.taken + asked.places::int4
    from claimed cross join jsonb_each_text($13::jsonb) as asked (unit_id, places)
    where unit.option_id = claimed.option_id and unit.starts_at = claimed.starts_at and unit.unit_id = asked.unit_id
  ),
  allotments as (
    update allotment_use used set taken = used.taken + $12::int4
    from claimed
    where used.option_id = claimed.option_id and used.starts_at = claimed.starts_at and used.partner = $5::text
  ),
  ${insertHold('claimed', false)}`,
  values: holdValues(draft),
});
