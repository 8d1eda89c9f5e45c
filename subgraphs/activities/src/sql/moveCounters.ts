/**
 * Moves the counters for the bookings in `source`: held and booked by `held` and `booked` times their places, units and
 * partners by both together. Bookings of freesale move nothing. The availability is locked before; it is one for all rows.
 */
export const moveCounters = (source: string, held: string, booked: string): string => `
  counted as (select * from ${source} where not freesale and (${held} <> 0 or ${booked} <> 0)),
  moved as (
    update availability a set
      held = a.held + ${held} * sums.places,
      booked = a.booked + ${booked} * sums.places,
      excess = least(a.excess, greatest(0, a.held + a.booked + (${held} + ${booked}) * sums.places - a.capacity))
    from (select option_id, starts_at, sum(places)::int4 as places from counted group by 1, 2) sums
    where a.option_id = sums.option_id and a.starts_at = sums.starts_at
  ),
  units_moved as (
    update availability_unit unit set
      taken = unit.taken + (${held} + ${booked}) * sums.places,
      excess = least(unit.excess, greatest(0, unit.taken + (${held} + ${booked}) * sums.places - unit.capacity))
    from (
      select option_id, starts_at, part.unit_id, sum(part.places::int4)::int4 as places
      from counted cross join jsonb_each_text(unit_places) as part (unit_id, places)
      group by 1, 2, 3
    ) sums
    where unit.option_id = sums.option_id and unit.starts_at = sums.starts_at and unit.unit_id = sums.unit_id
  ),
  allotments_moved as (
    update allotment_use used set
      taken = used.taken + (${held} + ${booked}) * sums.places,
      excess = least(used.excess, greatest(0, used.taken + (${held} + ${booked}) * sums.places - used.capacity))
    from (select option_id, starts_at, partner, sum(places)::int4 as places from counted group by 1, 2, 3) sums
    where used.option_id = sums.option_id and used.starts_at = sums.starts_at and used.partner = sums.partner
  )`;
