-- Up Migration
-- Bookings, and the places that they take. Whoever changes places locks the row of the availability first, then its rows
-- here, then the booking: one order everywhere, so that writers wait for each other and never deadlock.

-- Each is there for as long as anything was booked under a limit; a time without any limit (freesale) needs no row.
-- `held` counts holds until they are confirmed or marked EXPIRED (lapsed ones, too); `booked` what is CONFIRMED, PENDING or
-- REDEEMED. `capacity` is what the schedule said at the last claim; null is no limit. `excess` is by how much more had been
-- sold when it was reduced: nothing else may exceed it.
create table availability (
  option_id text collate "C" not null,
  starts_at timestamptz not null,
  activity_id text collate "C" not null,
  capacity int4 check (capacity >= 0),
  held int4 not null default 0 check (held >= 0),
  booked int4 not null default 0 check (booked >= 0),
  excess int4 not null default 0 check (excess >= 0),
  primary key (option_id, starts_at),
  constraint never_oversold check (held + booked <= capacity + excess)
) with (fillfactor = 50);

-- Places of each unit that was claimed, whether or not it has a limit of its own, so that one which gets a limit later is
-- counted from the start; `taken` is held and booked.
create table availability_unit (
  option_id text collate "C" not null,
  starts_at timestamptz not null,
  unit_id text collate "C" not null,
  capacity int4 check (capacity >= 0),
  taken int4 not null check (taken >= 0),
  excess int4 not null check (excess >= 0),
  primary key (option_id, starts_at, unit_id),
  foreign key (option_id, starts_at) references availability,
  constraint unit_never_oversold check (taken <= capacity + excess)
) with (fillfactor = 50);

-- Places that each partner took, whether or not there is an allotment.
create table allotment_use (
  option_id text collate "C" not null,
  starts_at timestamptz not null,
  partner text collate "C" not null,
  capacity int4 check (capacity >= 0),
  taken int4 not null check (taken >= 0),
  excess int4 not null check (excess >= 0),
  primary key (option_id, starts_at, partner),
  foreign key (option_id, starts_at) references availability,
  constraint allotment_never_oversold check (taken <= capacity + excess)
) with (fillfactor = 50);

create function microseconds_of(instant timestamptz) returns int8
language sql immutable strict parallel safe
return (extract(epoch from instant) * 1000000)::int8;

-- What was agreed (times, prices, refund tiers) is frozen here, whatever becomes of the catalogue.
create table booking (
  id text collate "C" primary key,
  partner text collate "C" not null,
  uuid uuid not null,
  -- SHA-256 of what the partner asked for: the same uuid with other content is another request.
  request_hash bytea not null check (octet_length(request_hash) = 32),
  supplier_reference text collate "C" not null,
  reseller_reference text collate "C",
  activity_id text collate "C" not null,
  option_id text collate "C" not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  local_start text not null,
  local_end text not null,
  all_day bool not null,
  instant_confirmation bool not null,
  -- Sold without a limit: no counter moves with it.
  freesale bool not null,
  status text not null check (
    status in ('ON_HOLD', 'CONFIRMED', 'EXPIRED', 'CANCELLED', 'REDEEMED', 'PENDING', 'REJECTED')
  ),
  places int4 not null check (places >= 0),
  -- {"unit id": places}
  unit_places jsonb not null,
  unit_items jsonb not null,
  pricing jsonb not null,
  refund_tiers jsonb not null,
  contact jsonb,
  notes text,
  hold_minutes int4 not null check (hold_minutes > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  redeemed_at timestamptz,
  -- Null unless CANCELLED.
  cancellation jsonb,
  created_at_microseconds int8 not null generated always as (microseconds_of(created_at)) stored,
  starts_at_microseconds int8 not null generated always as (microseconds_of(starts_at)) stored,
  constraint booking_uuid unique (partner, uuid),
  constraint booking_supplier_reference unique (supplier_reference),
  constraint whole_cancellation check ((status = 'CANCELLED') = (cancellation is not null))
) with (fillfactor = 80);

create index booking_by_created on booking (partner, created_at_microseconds, id);
create index booking_by_start on booking (partner, starts_at_microseconds, id);
create index booking_by_reseller_reference on booking (partner, reseller_reference)
where reseller_reference is not null;
create index booking_by_availability on booking (option_id, starts_at)
where status in ('ON_HOLD', 'CONFIRMED', 'PENDING', 'REDEEMED');
create index booking_on_hold on booking (option_id, starts_at, expires_at) where status = 'ON_HOLD';
create index booking_due on booking (expires_at) where status = 'ON_HOLD';

-- The status that holds now: a hold whose time is over has expired, whether or not somebody has written it down.
create function status_at(status text, expires_at timestamptz, instant timestamptz) returns text
language sql immutable parallel safe
return case when status = 'ON_HOLD' and expires_at <= instant then 'EXPIRED' else status end;

-- Every change of a booking, in a chain: hash = sha256(previous_hash || content). `content` is kept as the text that was
-- hashed. Contacts and notes are not in it: they may have to be forgotten, this never is.
create table booking_event (
  booking_id text collate "C" not null references booking,
  seq int4 not null,
  at timestamptz not null,
  partner text collate "C" not null,
  from_status text,
  to_status text not null,
  content text not null check (content is json object),
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (booking_id, seq)
);

-- What others have to be told, in the transaction that it happened in.
create table outbox (
  id int8 generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('BOOKING_CHANGED', 'AVAILABILITY_CHANGED')),
  booking_id text collate "C",
  booking_event_seq int4,
  option_id text collate "C" not null,
  starts_at timestamptz not null,
  -- The unit whose places ran out or came back; null: the whole availability.
  unit_id text collate "C",
  -- Null for a change of a booking.
  available bool,
  constraint outbox_booking_event unique (booking_id, booking_event_seq),
  foreign key (booking_id, booking_event_seq) references booking_event,
  constraint whole_message check (
    case kind
      when 'BOOKING_CHANGED' then num_nulls(booking_id, booking_event_seq) = 0 and available is null
      else num_nonnulls(booking_id, booking_event_seq) = 0 and available is not null
    end
  )
);

-- Written by a trigger, so that no change of a booking is without its event and its message, whoever makes it.
create function record_booking_event() returns trigger
language plpgsql as $$
declare
  last booking_event;
  was text := case when tg_op = 'UPDATE' then old.status end;
  next_seq int4;
  next_previous bytea;
  next_content text;
begin
  select * into last from booking_event where booking_id = new.id order by seq desc limit 1;
  next_seq := coalesce(last.seq, 0) + 1;
  next_previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  next_content := jsonb_build_object(
    'bookingId', new.id,
    'seq', next_seq,
    'atMicroseconds', microseconds_of(new.updated_at),
    'partner', new.partner,
    'from', was,
    'to', new.status,
    'optionId', new.option_id,
    'availabilityId', new.local_start,
    'places', new.places,
    'unitPlaces', new.unit_places,
    'total', new.pricing -> 'total',
    'expiresAtMicroseconds', microseconds_of(new.expires_at),
    'cancellation', new.cancellation
  )::text;
  insert into booking_event (booking_id, seq, at, partner, from_status, to_status, content, previous_hash, hash)
  values (
    new.id, next_seq, new.updated_at, new.partner, was, new.status, next_content, next_previous,
    sha256(next_previous || convert_to(next_content, 'UTF8'))
  );
  insert into outbox (kind, booking_id, booking_event_seq, option_id, starts_at)
  values ('BOOKING_CHANGED', new.id, next_seq, new.option_id, new.starts_at);
  return null;
end $$;

create trigger record_event after insert or update on booking
for each row execute function record_booking_event();

create function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'table % is append only', tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on booking_event
for each statement execute function refuse_change();

create function tell_availability() returns trigger
language plpgsql as $$
begin
  insert into outbox (kind, option_id, starts_at, available)
  values (
    'AVAILABILITY_CHANGED', new.option_id, new.starts_at, coalesce(new.held + new.booked < new.capacity, true)
  );
  return null;
end $$;

create trigger tell_changed after update on availability
for each row
when (
  coalesce(old.held + old.booked < old.capacity, true) is distinct from coalesce(new.held + new.booked < new.capacity, true)
)
execute function tell_availability();

create function tell_unit_availability() returns trigger
language plpgsql as $$
begin
  insert into outbox (kind, option_id, starts_at, unit_id, available)
  values (
    'AVAILABILITY_CHANGED', new.option_id, new.starts_at, new.unit_id, coalesce(new.taken < new.capacity, true)
  );
  return null;
end $$;

create trigger tell_changed after update on availability_unit
for each row
when (coalesce(old.taken < old.capacity, true) is distinct from coalesce(new.taken < new.capacity, true))
execute function tell_unit_availability();
