import type { Days } from '../availability/days.js';

/** The values of slotSource's parameters: what is asked for, and who asks. */
export const slotParameters = (questions: readonly Days[], partner: string | null): readonly unknown[] => [
  questions.map(({ activityId }) => activityId),
  questions.map(({ optionId }) => optionId),
  questions.map(({ firstDay }) => firstDay),
  questions.map(({ lastDay }) => lastDay),
  partner,
];

/**
 * The times of the options that are asked for, with what is left of each, by the database's clock: `slot` has the columns
 * of expand_schedule, `place` those of rows.ts's PlacesRow that come from claims. Holds that have lapsed count as free,
 * whether or not they have been marked. Nothing was ever claimed of a time that has no row in availability. Each `offset 0`
 * keeps its part a look-up by key: a plan for the average question would rather read whole tables.
 */
export const slotSource = `
  unnest($1::text[], $2::text[], $3::date[], $4::date[])
    with ordinality as asked (activity_id, option_id, first_day, last_day, number)
  cross join lateral expand_schedule(
    asked.activity_id,
    case when asked.option_id is not null then array[asked.option_id] end,
    asked.first_day,
    asked.last_day
  ) slot
  left join lateral (
    select allotment.places
    from allotment
    where allotment.option_id = slot.option_id and allotment.partner = $5::text
    offset 0
  ) allotment on true
  left join lateral (
    select
      claimed.held + claimed.booked - lapsed.places as places,
      coalesce(used.taken, 0) - lapsed.partner_places as partner_places,
      (
        select jsonb_object_agg(unit.unit_id, unit.taken - lapsed_unit.places)
        from availability_unit unit
        cross join lateral (
          select coalesce(sum((hold.unit_places ->> unit.unit_id)::int4), 0)::int4 as places
          from booking hold
          where hold.option_id = claimed.option_id and hold.starts_at = claimed.starts_at
            and hold.status = 'ON_HOLD' and hold.expires_at <= now()
        ) lapsed_unit
        where unit.option_id = claimed.option_id and unit.starts_at = claimed.starts_at
      ) as unit_places
    from availability claimed
    left join allotment_use used
      on used.option_id = claimed.option_id and used.starts_at = claimed.starts_at and used.partner = $5::text
    cross join lateral (
      select
        coalesce(sum(hold.places), 0)::int4 as places,
        coalesce(sum(hold.places) filter (where hold.partner = $5::text), 0)::int4 as partner_places
      from booking hold
      where hold.option_id = claimed.option_id and hold.starts_at = claimed.starts_at
        and hold.status = 'ON_HOLD' and hold.expires_at <= now()
    ) lapsed
    where claimed.option_id = slot.option_id and claimed.starts_at = slot.starts_at
    offset 0
  ) taken on true
  cross join lateral (
    select
      least(slot.capacity, allotment.places) as capacity,
      greatest(
        least(
          slot.capacity - coalesce(taken.places, 0), allotment.places - coalesce(taken.partner_places, 0)
        ),
        case when num_nonnulls(slot.capacity, allotment.places) > 0 then 0 end
      ) as places_left,
      (
        select jsonb_object_agg(unit_id, greatest(places::int4 - coalesce((taken.unit_places ->> unit_id)::int4, 0), 0))
        from jsonb_each_text(slot.capacity_per_unit) as unit (unit_id, places)
      ) as units_left
  ) place`;

/** The columns of rows.ts's PlacesRow. */
export const placesColumns = `
    slot.option_id as "optionId",
    slot.closed,
    slot.cutoff_at <= now() as "pastCutoff",
    place.capacity,
    place.places_left as "left",
    slot.capacity_per_unit as "unitCapacities",
    place.units_left as "unitsLeft",
    slot.opening_hours as "openingHours"`;
