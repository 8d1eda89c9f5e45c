-- Up Migration
-- Which request of a client has brought about a change: by its id the logs of the gateway and of the shard, and the events of a
-- booking, are read together. Null: it was nobody's (a hold whose time was over), or before requests had ids.

-- Of the last change.
alter table booking add column request_id text collate "C";
alter table booking_event add column request_id text collate "C";

create or replace function record_booking_event() returns trigger
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
    'cancellation', new.cancellation,
    'requestId', new.request_id
  )::text;
  insert into booking_event (
    booking_id, seq, at, partner, from_status, to_status, content, previous_hash, hash, request_id
  )
  values (
    new.id, next_seq, new.updated_at, new.partner, was, new.status, next_content, next_previous,
    sha256(next_previous || convert_to(next_content, 'UTF8')), new.request_id
  );
  insert into outbox (kind, booking_id, booking_event_seq, option_id, starts_at)
  values ('BOOKING_CHANGED', new.id, next_seq, new.option_id, new.starts_at);
  return null;
end $$;
