-- Up Migration
-- What writers of the catalogue write. Everything else is derived from it.

create table supplier (
  id text collate "C" primary key,
  name text not null,
  name_sort text collate "C" not null generated always as (sort_text(name)) stored,
  place_id text collate "C" not null,
  website text,
  contact_email text
);

create index supplier_by_name on supplier (name_sort, id);

create table activity (
  id text collate "C" primary key,
  supplier_id text collate "C" not null references supplier (id),
  place_id text collate "C" not null,
  -- From the world down to the parent of place_id.
  place_ancestor_ids text[] collate "C" not null,
  title text not null,
  title_sort text collate "C" not null generated always as (sort_text(title)) stored,
  short_description text not null,
  description text not null,
  reference text,
  from_price_amount int8,
  from_price_currency text,
  from_price_precision int2,
  price_in_euro_cents int8 check (price_in_euro_cents >= 0),
  rating_hundredths int2 check (rating_hundredths between 100 and 500),
  rating_count int4 not null check (rating_count >= 0),
  minutes_from int4 check (minutes_from >= 0),
  minutes_to int4,
  languages text[] collate "C" not null,
  categories text[] collate "C" not null,
  meeting_point jsonb,
  features jsonb not null,
  refund_tiers jsonb not null,
  time_zone text not null,
  options jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint in_the_world check ('plc_world' = any (place_ancestor_ids || place_id)),
  constraint whole_price check (
    num_nulls(from_price_amount, from_price_currency, from_price_precision, price_in_euro_cents) in (0, 4)
  ),
  constraint whole_duration check (num_nulls(minutes_from, minutes_to) in (0, 2) and minutes_from <= minutes_to)
);

create index activity_by_supplier on activity (supplier_id);
