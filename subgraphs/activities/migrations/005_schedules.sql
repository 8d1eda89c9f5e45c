-- Up Migration
-- When options can be booked: rules, and the times that follow from them. Availability itself is not stored ahead.

-- The rules of one option. Where two of them give the same time, the one of the lower position counts.
create table schedule (
  activity_id text collate "C" not null,
  option_id text collate "C" not null,
  position int4 not null,
  availability_type text not null check (availability_type in ('START_TIME', 'OPENING_HOURS')),
  -- Local days, both included; null has no bound.
  valid_from date,
  valid_until date,
  -- ISO: Monday is 1.
  weekdays int2[] not null default '{1,2,3,4,5,6,7}' check (weekdays <@ '{1,2,3,4,5,6,7}'),
  -- A season that comes back every year; null is all of it.
  months int2[] check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  start_times text[] not null default '{}'
    check (start_times = '{}' or array_to_string(start_times, ',', '?') ~ '^(([01]\d|2[0-3]):[0-5]\d(,(?=.)|$))+$'),
  -- [{"from": "09:00", "to": "17:00"}]; a `to` that is not after its `from` is on the next day.
  opening_hours jsonb not null default '[]' check (jsonb_typeof(opening_hours) = 'array'),
  -- 0 when the length is not known.
  duration_minutes int4 not null default 0 check (duration_minutes >= 0),
  -- Places of each time; null is no limit.
  capacity int4 check (capacity >= 0),
  -- {"unit id": places}, on top of `capacity`; a unit that is not named has no limit of its own.
  capacity_per_unit jsonb check (jsonb_typeof(capacity_per_unit) = 'object'),
  cutoff_minutes int4 not null default 0 check (cutoff_minutes >= 0),
  closed_dates date[] not null default '{}',
  primary key (option_id, position),
  constraint whole_validity check (valid_from <= valid_until),
  constraint one_kind check (
    case availability_type when 'START_TIME' then opening_hours = '[]' else start_times = '{}' end
  )
);

create index schedule_by_activity on schedule (activity_id);

-- At most so many places of each time of an option are sold through a partner; without a row only the capacity counts.
create table allotment (
  option_id text collate "C" not null,
  partner text collate "C" not null,
  places int4 not null check (places >= 0),
  primary key (option_id, partner)
);

-- The instants at which clocks of a zone show a local time: none where they skip it, two where they show it twice. Only the
-- offsets that are in force a day before and a day after can be the one; a candidate counts when clocks show the time then.
create function instants_of(wall_clock timestamp, zone text) returns setof timestamptz
language sql immutable parallel safe
begin atomic
  select candidate
  from (
    select wall_clock at time zone 'UTC' - (probe at time zone zone - probe at time zone 'UTC') as candidate
    from (
      values (wall_clock at time zone 'UTC' - interval '24 hours'), (wall_clock at time zone 'UTC' + interval '24 hours')
    ) around (probe)
    group by 1
  ) candidates
  where candidate at time zone zone = wall_clock;
end;

-- The moment after midnight that the clocks change on a local day whose midnight they skip (found to the minute); null for a
-- day that does not exist.
create function end_of_skipped_midnight(day date, zone text) returns timestamptz
language sql immutable parallel safe
begin atomic
  select min(instant)
  from (
    select wall_clock at time zone 'UTC'
      - ((wall_clock at time zone 'UTC' - interval '24 hours') at time zone zone - (wall_clock - interval '24 hours'))
      as latest
    from (select day::timestamp as wall_clock) midnight
  ) change
  cross join lateral generate_series(0, 24 * 60) as minutes
  cross join lateral (select latest - minutes * interval '1 minute' as instant) earlier
  where (instant at time zone zone)::date = day;
end;

-- What follows is written so that the planner can put it into the query that calls it: one row each, and no state.

-- The first instant of a local day; null for a day that does not exist.
create function first_instant_of(day date, zone text) returns setof timestamptz
language sql immutable parallel safe
begin atomic
  select coalesce(
    (select min(instant) from instants_of(day::timestamp, zone) as instant),
    end_of_skipped_midnight(day, zone)
  );
end;

-- When opening hours of a local day end for good; the end of the day when there are none.
create function closing_time_of(day date, hours jsonb) returns setof timestamp
language sql immutable parallel safe
begin atomic
  select coalesce(
    max(
      day + (entry ->> 'to')::time
      + case when (entry ->> 'to')::time <= (entry ->> 'from')::time then interval '1 day' else interval '0' end
    ),
    day + interval '1 day'
  )
  from jsonb_array_elements(hours) as entry;
end;

-- An instant as clocks of a zone show it, with their offset: 2026-10-25T02:30:00+02:00.
create function local_text(instant timestamptz, zone text) returns text
language sql stable parallel safe
return to_char(instant at time zone zone, 'YYYY-MM-DD"T"HH24:MI:SS') || case
  when instant at time zone zone < instant at time zone 'UTC'
  then '-' || to_char(instant at time zone 'UTC' - instant at time zone zone, 'HH24:MI')
  else '+' || to_char(instant at time zone zone - instant at time zone 'UTC', 'HH24:MI')
end;

-- All times of an activity's options (of all of them when asked_option_ids is null) whose start falls on one of the local
-- days, both included, in no order; closed days are there, and marked. `local_start` is the id of the availability, unique
-- within its option. An option that is open rather than starting has one a day, which begins with it, ends with it, and
-- can be booked until `cutoff_minutes` before it closes. The caller bounds the number of days.
create function expand_schedule(asked_activity_id text, asked_option_ids text[], first_day date, last_day date)
returns table (
  option_id text,
  starts_at timestamptz,
  ends_at timestamptz,
  local_start text,
  local_end text,
  all_day bool,
  closed bool,
  capacity int4,
  capacity_per_unit jsonb,
  cutoff_at timestamptz,
  opening_hours jsonb
)
language sql stable parallel safe
begin atomic
  with rule as (
    select schedule.*, activity.time_zone as zone
    from schedule
    join activity on activity.id = schedule.activity_id
    where schedule.activity_id = asked_activity_id
      and (asked_option_ids is null or schedule.option_id = any (asked_option_ids))
  ),
  day_of_rule as (
    select rule.*, day::date as day
    from rule
    cross join lateral generate_series(
      greatest(first_day, rule.valid_from)::timestamp, least(last_day, rule.valid_until)::timestamp, interval '1 day'
    ) as day
    where extract(isodow from day)::int2 = any (rule.weekdays)
      and (rule.months is null or extract(month from day)::int2 = any (rule.months))
  ),
  bookable as (
    select
      rule.option_id, rule.position, rule.zone, rule.day, rule.closed_dates, rule.capacity, rule.capacity_per_unit,
      rule.opening_hours, false as all_day, starts_at,
      starts_at + rule.duration_minutes * interval '1 minute' as ends_at,
      starts_at - rule.cutoff_minutes * interval '1 minute' as cutoff_at
    from day_of_rule rule
    cross join lateral unnest(rule.start_times) as start_time
    cross join lateral instants_of(rule.day + start_time::time, rule.zone) as starts_at
    where rule.availability_type = 'START_TIME'
    union all
    select
      rule.option_id, rule.position, rule.zone, rule.day, rule.closed_dates, rule.capacity, rule.capacity_per_unit,
      rule.opening_hours, true, starts_at,
      coalesce(next_starts_at, (rule.day + 1)::timestamp at time zone rule.zone),
      closes_at at time zone rule.zone - rule.cutoff_minutes * interval '1 minute'
    from day_of_rule rule
    cross join lateral first_instant_of(rule.day, rule.zone) as starts_at
    cross join lateral first_instant_of(rule.day + 1, rule.zone) as next_starts_at
    cross join lateral closing_time_of(rule.day, rule.opening_hours) as closes_at
    where rule.availability_type = 'OPENING_HOURS' and starts_at is not null
  )
  select distinct on (bookable.option_id, bookable.starts_at)
    bookable.option_id,
    bookable.starts_at,
    bookable.ends_at,
    local_text(bookable.starts_at, bookable.zone),
    local_text(bookable.ends_at, bookable.zone),
    bookable.all_day,
    bookable.day = any (bookable.closed_dates),
    bookable.capacity,
    bookable.capacity_per_unit,
    bookable.cutoff_at,
    bookable.opening_hours
  from bookable
  order by bookable.option_id, bookable.starts_at, bookable.position;
end;

-- Rules and allotments go with their activity. No foreign keys: they would be checked row by row in a bulk load.
create function forget_schedules() returns trigger
language plpgsql as $$
begin
  delete from allotment
  using schedule
  where allotment.option_id = schedule.option_id and schedule.activity_id in (select id from removed);
  delete from schedule where activity_id in (select id from removed);
  return null;
end $$;

create function forget_all_schedules() returns trigger
language plpgsql as $$
begin
  truncate schedule, allotment;
  return null;
end $$;

create trigger forget_deleted after delete on activity
referencing old table as removed for each statement execute function forget_schedules();
create trigger forget_truncated after truncate on activity
for each statement execute function forget_all_schedules();

-- A bulk load fills these two tables, too.
create or replace function begin_bulk_load() returns void
language plpgsql as $$
declare
  filled regclass[] := array['activity', 'activity_place', 'activity_words', 'place_facet', 'schedule', 'allotment'];
  definition record;
begin
  create temporary table dropped on commit drop as
  select
    format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop_it,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create_it
  from pg_constraint
  where conrelid = any (filled) and contype = 'p'
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  from pg_index
  where indrelid = any (filled) and not indisprimary;
  for definition in select * from dropped loop
    execute definition.drop_it;
  end loop;
  alter table activity disable trigger user;
end $$;

create or replace function end_bulk_load() returns void
language plpgsql as $$
declare definition record;
begin
  analyze supplier, activity (id, supplier_id);
  insert into activity_words select * from activity_words_derived;
  insert into activity_place select * from activity_place_derived;
  analyze activity_place;
  insert into place_facet select * from place_facet_derived;
  for definition in select * from dropped loop
    execute definition.create_it;
  end loop;
  analyze activity_words, place_facet, schedule, allotment;
  alter table activity enable trigger user;
end $$;

-- Options and units that were loaded before say nothing about booking: they get what suits most. They have no schedule, so
-- they have no times until their catalogue is loaded anew. Nothing derived reads options, so nothing is derived anew.
alter table activity disable trigger user;
update activity
set options = (
  select jsonb_agg(
    jsonb_build_object(
      'availabilityType', case when option -> 'startTimes' = '[]' then 'OPENING_HOURS' else 'START_TIME' end,
      'instantConfirmation', true,
      'cutoffMinutes', 0,
      'holdMinutes', 30
    )
    || option
    || jsonb_build_object('units', (
      select coalesce(
        jsonb_agg('{"minQuantity": 1, "maxQuantity": null, "accompaniedBy": []}' || unit order by unit_position), '[]'
      )
      from jsonb_array_elements(option -> 'units') with ordinality as units (unit, unit_position)
    ))
    order by option_position
  )
  from jsonb_array_elements(options) with ordinality as options (option, option_position)
)
where options <> '[]';
alter table activity enable trigger user;
