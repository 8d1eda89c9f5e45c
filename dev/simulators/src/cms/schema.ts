/**
 * The tables of the CMS, as a Rails application has them: times are UTC without saying so, what is deleted keeps its row, and
 * narratives belong to either of the others ("polymorphic").
 */
export const cmsSchema = `
create table places (
  id bigint primary key,
  parent_id bigint references places,
  type varchar not null,
  name varchar not null,
  slug varchar not null,
  country_code varchar(2),
  lat double precision,
  lng double precision,
  geonames_id bigint,
  facts jsonb not null default '{}',
  updated_at timestamp(6) not null default (now() at time zone 'UTC'),
  deleted_at timestamp(6)
);
create index index_places_on_updated_at_and_id on places (updated_at, id);

create table points_of_interest (
  id bigint primary key,
  place_id bigint not null,
  kind varchar not null,
  name varchar not null,
  slug varchar not null,
  lat double precision,
  lng double precision,
  rank integer,
  phone varchar,
  hours jsonb,
  google_place_id varchar,
  updated_at timestamp(6) not null default (now() at time zone 'UTC'),
  deleted_at timestamp(6)
);
create index index_points_of_interest_on_updated_at_and_id on points_of_interest (updated_at, id);

create table narratives (
  id bigint primary key,
  subject_type varchar not null,
  subject_id bigint not null,
  locale varchar not null,
  body text not null,
  author varchar,
  updated_at timestamp(6) not null default (now() at time zone 'UTC'),
  deleted_at timestamp(6)
);
create index index_narratives_on_updated_at_and_id on narratives (updated_at, id)`;
