-- Up Migration
-- Triggers fire once per statement, whatever number of rows it writes.

-- Adds to the counts what these activities count for now, `times` over. Rows are locked in one order, so that two writers
-- wait for each other instead of deadlocking.
create function count_activities(changed text[], times int8) returns void
language sql
begin atomic
  insert into place_facet as counted (place_id, field, value, count)
  select place_id, field, value, times * count(*)
  from activity_place_value
  where activity_id = any (changed)
  group by place_id, field, value
  order by place_id, field, value
  on conflict (place_id, field, value) do update set count = counted.count + excluded.count;
end;

create function derive_activities(changed text[]) returns void
language sql
begin atomic
  select count_activities(changed, -1);
  delete from activity_place where activity_id = any (changed);
  insert into activity_place select * from activity_place_derived where activity_id = any (changed);
  select count_activities(changed, 1);
end;

create function derive_words(changed text[]) returns void
language sql
begin atomic
  delete from activity_words where activity_id = any (changed);
  insert into activity_words select * from activity_words_derived where activity_id = any (changed);
end;

create function activities_inserted() returns trigger
language plpgsql as $$
declare changed text[] := array(select id from added);
begin
  perform derive_activities(changed), derive_words(changed);
  return null;
end $$;

create function activities_updated() returns trigger
language plpgsql as $$
declare changed text[] := array(select id from removed union select id from added);
begin
  perform derive_activities(changed), derive_words(changed);
  return null;
end $$;

create function activities_deleted() returns trigger
language plpgsql as $$
declare changed text[] := array(select id from removed);
begin
  perform derive_activities(changed), derive_words(changed);
  return null;
end $$;

create function activities_truncated() returns trigger
language plpgsql as $$
begin
  truncate activity_place, activity_words, place_facet;
  return null;
end $$;

create function suppliers_renamed() returns trigger
language plpgsql as $$
begin
  perform derive_words(array(
    select activity.id
    from activity
    join added on added.id = activity.supplier_id
    join removed on removed.id = added.id
    where added.name <> removed.name
  ));
  return null;
end $$;

create trigger derive_inserted after insert on activity
referencing new table as added for each statement execute function activities_inserted();
create trigger derive_updated after update on activity
referencing old table as removed new table as added for each statement execute function activities_updated();
create trigger derive_deleted after delete on activity
referencing old table as removed for each statement execute function activities_deleted();
create trigger derive_truncated after truncate on activity
for each statement execute function activities_truncated();
create trigger derive_renamed after update on supplier
referencing old table as removed new table as added for each statement execute function suppliers_renamed();

-- A load into an empty shard derives everything at once at its end, which is many times quicker than row by row.
-- Both calls belong into one transaction. The definitions of keys and indexes come from the catalogue: they stand once.
create function begin_bulk_load() returns void
language plpgsql as $$
declare
  filled regclass[] := array['activity', 'activity_place', 'activity_words', 'place_facet'];
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

create function end_bulk_load() returns void
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
  analyze activity_words, place_facet;
  alter table activity enable trigger user;
end $$;
