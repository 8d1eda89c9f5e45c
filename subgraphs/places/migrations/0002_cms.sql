-- What editors have written, brought by the sync of the CMS. A load of places leaves these tables alone; what they add to
-- `point_of_interest` it makes again from them.

alter type point_of_interest_kind add value 'BAR';
alter type point_of_interest_kind add value 'BEACH';
alter type point_of_interest_kind add value 'CAFE';
alter type point_of_interest_kind add value 'GALLERY';
alter type point_of_interest_kind add value 'LANDMARK';
alter type point_of_interest_kind add value 'MARKET';
alter type point_of_interest_kind add value 'MUSEUM';
alter type point_of_interest_kind add value 'NIGHTLIFE';
alter type point_of_interest_kind add value 'PARK';
alter type point_of_interest_kind add value 'PLACE_OF_WORSHIP';
alter type point_of_interest_kind add value 'RESTAURANT';
alter type point_of_interest_kind add value 'SHOP';
alter type point_of_interest_kind add value 'STATION';
alter type point_of_interest_kind add value 'THEATRE';
alter type point_of_interest_kind add value 'VIEWPOINT';
alter type point_of_interest_kind add value 'OTHER';

-- A place of the CMS and the one of ours that it is, or hangs on.
create table cms_place (
  id bigint primary key,
  kind place_kind,
  name text not null,
  facts jsonb not null,
  -- Ours; null where not even the country is known.
  place_id text collate "C",
  -- From the world down: where it hangs when a load of places no longer has `place_id`.
  ancestor_ids text[] collate "C" not null,
  matched_by text,
  confidence real,
  -- Whether it is that very place, and not only somewhere in it: what is said of it is said of ours then.
  is_same boolean not null,
  -- What was looked for.
  wanted jsonb not null
);

create index cms_place_by_place on cms_place (place_id) where is_same;

create table cms_point_of_interest (
  id bigint primary key,
  cms_place_id bigint not null,
  kind point_of_interest_kind not null,
  name text not null,
  latitude double precision not null,
  longitude double precision not null,
  importance integer not null,
  phone text,
  -- The periods of a week; null when unknown.
  weekly_periods jsonb,
  google_place_id text
);

create index cms_point_of_interest_by_place on cms_point_of_interest (cms_place_id);

create type narrative_subject as enum ('PLACE', 'POINT_OF_INTEREST');

create table cms_narrative (
  id bigint primary key,
  subject narrative_subject not null,
  subject_id bigint not null,
  -- BCP 47, in its canonical form.
  locale text collate "C" not null,
  html text not null,
  author text,
  updated_at timestamptz not null
);

create index cms_narrative_by_subject on cms_narrative (subject, subject_id, locale);

alter table point_of_interest
  -- The CMS's own id; null for what comes with the places.
  add column cms_id bigint,
  add column phone text,
  add column weekly_periods jsonb,
  add column google_place_id text;

create index point_of_interest_at_by_point on point_of_interest_at (point_of_interest_id);

-- What hangs higher than it should, for `npm run places -- unmatched`.
create view unmatched_place (source, key, name, wanted, place_id, matched_by, confidence) as
  select 'cms', 'place:' || id, name, wanted, place_id, matched_by, confidence
  from cms_place
  where not is_same;
