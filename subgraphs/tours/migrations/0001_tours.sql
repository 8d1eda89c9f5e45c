-- What is read with a tour whatever is asked of it; what it consists of is `content`.
create table tour (
  id text collate "C" primary key,
  source text not null check (source in ('VIATOR', 'GADVENTURES')),
  source_key text collate "C" not null,
  title text not null,
  -- How many ratings it has.
  popularity int4 not null check (popularity >= 0),
  -- IANA; null where the source does not say.
  time_zone text,
  updated_at timestamptz,
  -- A `TourContent`: texts, images, stops, itinerary, options and the like.
  content jsonb not null
);

-- Places that a tour visits, in the order of the way, and how each was found. No foreign keys: places are another subgraph's.
create table tour_place (
  tour_id text collate "C" not null,
  position int2 not null,
  name text not null,
  -- Null where not even the country was found.
  place_id text collate "C",
  matched_by text,
  confidence real,
  -- What was looked for, so that it can be looked at by people and looked for again.
  wanted jsonb not null,
  primary key (tour_id, position)
);

-- A tour at each place it visits and at everything above, so that a page at any level is one range: once in the list of all
-- tours (ALL), and once in that of its source. Were the source a column beside the order, the planner could not be kept from
-- looking for the few of one source among the many of another.
create table tour_at (
  place_id text collate "C" not null,
  list text collate "C" not null,
  popularity int4 not null,
  tour_id text collate "C" not null,
  primary key (place_id, list, popularity, tour_id)
);

create index tour_at_by_tour on tour_at (tour_id);

-- When a tour of Viator takes place: rules, not days. It comes by a feed of its own, so it may be here before its tour, and stays
-- when that is gone, until its own feed says so.
create table tour_schedule (
  tour_id text collate "C" primary key,
  currency text not null,
  precision int2 not null,
  -- Minor units; null when no price is known.
  from_price int8,
  from_price_before_discount int8,
  -- `ScheduleRule[]`.
  rules jsonb not null
);

-- The departures of G Adventures, each with days of its own.
create table tour_departure (
  id text collate "C" primary key,
  tour_id text collate "C" not null,
  start_date date not null,
  finish_date date not null,
  status text not null check (status in ('AVAILABLE', 'ON_REQUEST', 'SOLD_OUT', 'NOT_BOOKABLE')),
  places_left int4,
  -- `MoneyRecord[]`, one for each currency.
  from_prices jsonb not null,
  -- `DeparturePrice[]`.
  prices jsonb not null
);

create unique index tour_departure_by_start on tour_departure (tour_id, start_date, id);

-- What hangs on no place of its own, for whoever looks after the places.
create view unmatched_place as
select
  lower(tour.source) as source, tour.source_key as key, tour_place.name, tour_place.wanted, tour_place.place_id,
  tour_place.matched_by, tour_place.confidence
from tour_place
join tour on tour.id = tour_place.tour_id
where tour_place.place_id is null or tour_place.matched_by in ('REGION', 'COUNTRY');
