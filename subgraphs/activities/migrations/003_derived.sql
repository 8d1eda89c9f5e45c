-- Up Migration
-- Derived tables: each holds exactly what the view of its name plus "_derived" says; triggers keep it so (004_triggers.sql).

-- One row per activity and place that it happens in or below, with all that a page is filtered and ordered by.
create table activity_place (
  place_id text collate "C" not null,
  activity_id text collate "C" not null,
  price_in_euro_cents int8,
  rating_hundredths int2,
  minutes int4,
  title_sort text collate "C" not null,
  created_at_microseconds int8 not null,
  categories text[] collate "C" not null,
  languages text[] collate "C" not null,
  primary key (place_id, activity_id)
);

create view activity_place_derived as
select
  place.id as place_id,
  activity.id as activity_id,
  activity.price_in_euro_cents,
  activity.rating_hundredths,
  activity.minutes_from as minutes,
  activity.title_sort,
  (extract(epoch from activity.created_at) * 1000000)::int8 as created_at_microseconds,
  activity.categories,
  activity.languages
from activity
cross join lateral unnest(activity.place_ancestor_ids || activity.place_id) as place (id);

-- One index per order. Nulls stand at its end, and a page reads them as a section of their own, so that the same index
-- serves both directions.
create index activity_place_by_price on activity_place (place_id, price_in_euro_cents, activity_id);
create index activity_place_by_rating on activity_place (place_id, rating_hundredths, activity_id);
create index activity_place_by_duration on activity_place (place_id, minutes, activity_id);
create index activity_place_by_title on activity_place (place_id, title_sort, activity_id);
create index activity_place_by_newest on activity_place (place_id, created_at_microseconds, activity_id);
-- To find all rows of one activity.
create index activity_place_by_activity on activity_place (activity_id);

-- Places differ in size by five orders of magnitude: the planner has to know the large ones one by one.
alter table activity_place alter column place_id set statistics 1000;

-- The words that a search looks into.
create table activity_words (
  activity_id text collate "C" primary key,
  words text[] not null
);

create view activity_words_derived as
select
  activity.id as activity_id,
  words_of(activity.title || ' ' || activity.short_description || ' ' || supplier.name) as words
from activity
join supplier on supplier.id = activity.supplier_id;

create index activity_words_by_word on activity_words using gin (words);

create function price_band(cents int8) returns text
language sql immutable parallel safe
return case
  when cents is null then 'UNKNOWN'
  when cents < 2500 then '0'
  when cents < 5000 then '25'
  when cents < 10000 then '50'
  when cents < 20000 then '100'
  when cents < 50000 then '200'
  else '500'
end;

create function rating_band(hundredths int2) returns text
language sql immutable parallel safe
return case
  when hundredths is null then 'UNKNOWN'
  when hundredths < 300 then '0'
  when hundredths < 350 then '3'
  when hundredths < 400 then '3.5'
  when hundredths < 450 then '4'
  else '4.5'
end;

create function duration_band(minutes int4) returns text
language sql immutable parallel safe
return case
  when minutes is null then 'UNKNOWN'
  when minutes < 60 then '0'
  when minutes < 180 then '60'
  when minutes < 360 then '180'
  when minutes < 1440 then '360'
  else '1440'
end;

-- How many activities of a place have each value of each field; field TOTAL, value '', counts them all.
-- Counts move often, so rows get room to be updated in place, and a row whose count falls to 0 stays.
create table place_facet (
  place_id text collate "C" not null,
  field text collate "C" not null,
  value text collate "C" not null,
  count int8 not null,
  primary key (place_id, field, value)
) with (fillfactor = 80);

-- The values that one activity counts for, at each of its places.
create view activity_place_value as
select place_id, activity_id, 'TOTAL' as field, '' as value from activity_place
union all
select place_id, activity_id, 'CATEGORY', unnest(categories) from activity_place
union all
select place_id, activity_id, 'LANGUAGE', unnest(languages) from activity_place
union all
select place_id, activity_id, 'PRICE_BAND', price_band(price_in_euro_cents) from activity_place
union all
select place_id, activity_id, 'RATING_BAND', rating_band(rating_hundredths) from activity_place
union all
select place_id, activity_id, 'DURATION_BAND', duration_band(minutes) from activity_place;

create view place_facet_derived as
select place_id, field, value, count(*) as count
from activity_place_value
group by place_id, field, value;

-- Of two places the one with fewer activities: the shorter way to what both hold.
create function smaller_place(one text, other text) returns text
language sql stable parallel safe
return (
  select place_id
  from unnest(array[one, other]) as asked (place_id)
  left join place_facet using (place_id)
  where coalesce(field, 'TOTAL') = 'TOTAL'
  order by coalesce(count, 0)
  limit 1
);
