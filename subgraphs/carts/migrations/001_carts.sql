-- Up Migration
-- A cart is written before anything is asked for in its name, and after everything that was learnt: whoever finds it
-- half-done can go on from here and from what the shards say.

create table cart (
  id text collate "C" primary key,
  partner text collate "C" not null,
  -- The client's; the same uuid with other content is another request.
  uuid uuid not null,
  request_hash bytea not null check (octet_length(request_hash) = 32),
  status text not null check (
    status in (
      'HOLDING', 'ON_HOLD', 'CHECKING', 'CONFIRMING', 'CONFIRMED', 'PARTIALLY_CONFIRMED', 'CANCELLING', 'CANCELLED', 'FAILED',
      'EXPIRED'
    )
  ),
  -- What goes for every item: {"currency", "expirationMinutes", "resellerReference", "contact"}
  terms jsonb not null,
  -- What it is confirmed with: {"contact"}
  confirmation jsonb,
  cancel_reason text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  -- Who works on it; nobody else may before due_at.
  claimed_by uuid,
  -- When somebody has to go on with it; null when it is at rest.
  due_at timestamptz,
  -- How often it was gone on with since it was last at rest.
  attempts int4 not null default 0,
  constraint one_cart_for_a_uuid unique (partner, uuid)
);

create index cart_due on cart (due_at) where due_at is not null;

create table cart_item (
  cart_id text collate "C" not null references cart,
  position int4 not null check (position between 0 and 19),
  -- Of version 5, made of the cart's id and the position: however often it is asked for, it is one booking.
  booking_uuid uuid not null,
  -- {"activityId", "optionId", "availabilityId", "units", "expectedTotal", "notes"}
  request jsonb not null,
  state text not null check (state in ('HOLDING', 'ON_HOLD', 'CONFIRMED', 'CANCELLED', 'RELEASING', 'RELEASED')),
  booking_id text collate "C",
  expires_at timestamptz,
  -- {"amount", "currency", "precision"}
  total jsonb,
  -- {"code", "message", "field"}
  refusal jsonb,
  -- Until then a request of unknown outcome may still be carried out.
  doubt_until timestamptz,
  primary key (cart_id, position)
);
