create extension if not exists cube;
create extension if not exists fuzzystrmatch;
create extension if not exists pg_trgm;

-- In the order of the hierarchy: a wider kind is less than a narrower one.
create type place_kind as enum ('WORLD', 'CONTINENT', 'COUNTRY', 'REGION', 'CITY', 'NEIGHBORHOOD');

-- No foreign keys: rows come in whole loads only, and a load builds parents before children.
create table place (
  id text collate "C" primary key,
  kind place_kind not null,
  name text not null,
  -- Folded for ordering: lower case, no accents.
  sort_name text collate "C" not null,
  slug text not null,
  path text collate "C" not null,
  parent_id text collate "C",
  -- From the world down to the parent, so that one statement finds a place with all that is above it.
  ancestor_ids text[] collate "C" not null,
  latitude double precision,
  longitude double precision,
  -- The same point on a sphere of the earth's size, in km from its centre: no meridian or pole is special there.
  position cube,
  population integer,
  time_zone text,
  country_code text,
  -- Names by locale, such as {"de": "Mailand"}; those that the fallback finds anyway are left out.
  names jsonb not null
);

create unique index place_by_path on place (path);
create index place_by_parent_name on place (parent_id, sort_name, id);
create index place_by_parent_population on place (parent_id, population, id);
create index place_by_position on place using gist (position);

-- Every name by which a place is searched, folded.
create table place_name (
  name text collate "C" not null,
  place_id text collate "C" not null,
  kind place_kind not null,
  -- How many people live there as far as the sources know: it orders what is equally well matched.
  prominence bigint not null
);

create index place_name_by_name on place_name (name);
create index place_name_by_trigram on place_name using gin (name gin_trgm_ops);

create type point_of_interest_kind as enum ('AIRPORT');
create type airport_size as enum ('LARGE', 'MEDIUM');

create table point_of_interest (
  id text collate "C" primary key,
  kind point_of_interest_kind not null,
  name text not null,
  latitude double precision not null,
  longitude double precision not null,
  place_id text collate "C" not null,
  airport_ident text,
  airport_iata_code text,
  airport_size airport_size
);

-- A point of interest at its own place and at everything above it, so that a page at any level is one range.
create table point_of_interest_at (
  place_id text collate "C" not null,
  importance integer not null,
  point_of_interest_id text collate "C" not null,
  kind point_of_interest_kind not null
);

create unique index point_of_interest_at_by_importance on point_of_interest_at (place_id, importance, point_of_interest_id);

-- One row when the data is there: which version of it, so that the same is not loaded twice.
create table place_load (
  data_version text not null,
  loaded_at timestamptz not null default now()
);
