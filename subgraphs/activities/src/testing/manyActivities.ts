/**
 * Fills an empty shard with `count` made-up activities of 1,000 suppliers, as SQL: five levels of places, of which a few
 * cities are large and most are small; one in ten prices, ratings and durations unknown; titles with accents. All is drawn
 * by hash, independently and the same each time. One title in 20,000 holds the word "zeppelin", one in five "tour".
 */
export const manyActivities = (count: number): string => `
create function draw(n int4, salt int8, below int4) returns int4
language sql immutable return (abs(hashint4extended(n, salt) % below))::int4;
begin;
set local maintenance_work_mem = '256MB';
set local work_mem = '64MB';
set local jit = off;
select begin_bulk_load();
insert into supplier (id, name, place_id)
select 'sup_000' || left(md5('supplier' || n), 25), 'Supplier ' || n, 'plc_world' from generate_series(0, 999) as n;
insert into activity (
  id, supplier_id, place_id, place_ancestor_ids, title, short_description, description, from_price_amount,
  from_price_currency, from_price_precision, price_in_euro_cents, rating_hundredths, rating_count, minutes_from,
  minutes_to, languages, categories, features, refund_tiers, time_zone, options, created_at, updated_at
)
select
  'act_000' || left(md5('activity' || n), 25),
  'sup_000' || left(md5('supplier' || n % 1000), 25),
  'plc_city_' || city,
  array['plc_world', 'plc_continent_' || city % 97 % 6, 'plc_country_' || city % 97, 'plc_region_' || city % 2000],
  (array['Ábalos', 'Big', 'Élite', 'Grand', 'Night', 'Zoë''s'])[1 + draw(n, 12, 6)] || ' ' || draw(n, 13, 1000) || ' '
    || (array['tour', 'boat trip', 'tasting', 'walk', 'museum pass'])[1 + draw(n, 1, 5)]
    || case when n % 20000 = 0 then ' by Zeppelin ' else ' in city ' end || city,
  'Number ' || n || ' for everyone who likes to walk',
  'A description.',
  price, case when price is not null then 'EUR' end, case when price is not null then 2 end, price,
  case when draw(n, 2, 10) > 0 then 300 + draw(n, 3, 201) end,
  draw(n, 4, 900),
  minutes, minutes,
  (array['{en}', '{de,en}', '{en,es,fr}', '{it}'])[1 + draw(n, 5, 4)]::text[],
  (array['{MUSEUMS}', '{BOAT_TOURS,OUTDOORS}', '{FOOD,NIGHTLIFE,SMALL_GROUP_TOURS}'])[1 + draw(n, 6, 3)]::text[],
  '[]', '[]', 'UTC', '[]',
  timestamptz '2026-01-01' - n * interval '1 minute', timestamptz '2026-01-01'
from generate_series(1, ${count}) as n
cross join lateral (
  select
    (5000 * power(draw(n, 7, 1000000) / 1000000.0, 3))::int4 as city,
    case when draw(n, 8, 10) > 0 then 500 + draw(n, 9, 30000) end as price,
    case when draw(n, 10, 10) > 0 then 15 * (1 + draw(n, 11, 40)) end as minutes
) drawn;
select end_bulk_load();
commit;
`;
