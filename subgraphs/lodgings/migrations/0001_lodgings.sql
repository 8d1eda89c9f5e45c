create type lodging_source as enum ('BOOKING', 'HOSTELWORLD');

create type lodging_kind as enum (
  'HOTEL', 'HOSTEL', 'APARTMENT', 'GUEST_HOUSE', 'BED_AND_BREAKFAST', 'RESORT', 'HOLIDAY_HOME', 'CAMPING', 'OTHER'
);

-- What one supplier says of a house. Written by the syncs, each the rows of its source.
create table listing (
  -- `ldg_booking_10004`: made of the source and its own id.
  id text collate "C" primary key,
  source lodging_source not null,
  source_id text not null,
  -- The supplier's own number of its city: what some are asked by.
  city_ref text,
  -- The house that it is a listing of: its own id, or that of the listing it is paired with.
  lodging_id text collate "C" not null,
  -- The square of the map that it stands in; null without a position.
  cell text collate "C",
  content jsonb not null,
  -- Where it is, as it was matched; null when not even the country is known.
  place jsonb
);

create index listing_by_lodging on listing (lodging_id);
create index listing_by_cell on listing (cell);

-- Listings of two sources that may be of one house, and how alike they are, 0 to 1.
create table alike (
  one_id text collate "C" not null,
  other_id text collate "C" not null,
  likeness real not null,
  primary key (one_id, other_id)
);

-- A house: one listing, or two that are each other's most alike. Made of its listings, and of nothing else.
create table lodging (
  id text collate "C" primary key,
  kind lodging_kind not null,
  name text not null,
  stars real,
  score smallint,
  review_count integer not null,
  latitude double precision,
  longitude double precision,
  address text,
  postal_code text,
  country_code text,
  description text,
  facilities jsonb not null,
  photos jsonb not null,
  rooms jsonb not null,
  listings jsonb not null
);

create table lodging_place (
  lodging_id text collate "C" primary key,
  -- Null when not even the country is known.
  place_id text collate "C",
  matched_by text,
  confidence real not null,
  -- What was looked for.
  wanted jsonb not null
);

-- A lodging at its own place and at everything above it, so that a page at any level is one range.
create table lodging_at (
  place_id text collate "C" not null,
  -- The higher the better: see `rankOf`.
  rank integer not null,
  lodging_id text collate "C" not null,
  kind lodging_kind not null
);

create unique index lodging_at_by_rank on lodging_at (place_id, rank, lodging_id);
create index lodging_at_by_lodging on lodging_at (lodging_id);

-- What hangs on a region, on a country or on nothing, for those who look after the places.
create view unmatched_place as
select
  lower(listing.source::text) as source,
  listing.source_id as key,
  lodging.name,
  lodging_place.wanted,
  lodging_place.place_id,
  lodging_place.matched_by,
  lodging_place.confidence
from lodging_place
join lodging on lodging.id = lodging_place.lodging_id
join listing on listing.id = lodging_place.lodging_id
where lodging_place.matched_by is null or lodging_place.matched_by in ('REGION', 'COUNTRY');
