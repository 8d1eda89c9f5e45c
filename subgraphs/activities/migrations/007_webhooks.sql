-- Up Migration
-- Who has been told what. A message of the outbox is given out once, to a delivery for each target that wants it; from then
-- on each delivery goes its own way. What happened before there were webhooks is told to nobody.
alter table outbox add column dispatched_at timestamptz default now();
alter table outbox alter column dispatched_at drop default;
create index outbox_undispatched on outbox (id) where dispatched_at is null;
create index outbox_dispatched on outbox (dispatched_at);

-- Open until it was delivered or given up. Whoever sends it moves `next_attempt_at` some minutes ahead first: that is the
-- lease, after which somebody else may send it. `attempts` counts leases, and so says whose is the newest.
create table webhook_delivery (
  outbox_id int8 not null references outbox on delete cascade,
  -- The name of a webhook in the webhooks file.
  target text collate "C" not null,
  -- The same at every attempt, and unlike those of other shards.
  message_id uuid not null default gen_random_uuid(),
  -- What it is about. Of one subject a target gets one message at a time, in the order of outbox_id.
  subject text collate "C" not null,
  created_at timestamptz not null,
  attempts int4 not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null,
  delivered_at timestamptz,
  gave_up_at timestamptz,
  last_error text,
  primary key (outbox_id, target),
  constraint one_end check (num_nonnulls(delivered_at, gave_up_at) <= 1)
) with (fillfactor = 80);

-- What is open is little most of the time and much when a target is down; the planner, which may remember the former, must
-- not look for the first of a subject in another index than this one. So the others have a condition more, which is always
-- true: only statements that say it may use them.
create index webhook_delivery_order on webhook_delivery (target, subject, outbox_id)
where delivered_at is null and gave_up_at is null;
create index webhook_delivery_due on webhook_delivery (target, next_attempt_at, outbox_id)
where delivered_at is null and gave_up_at is null and next_attempt_at > '-infinity';
create index webhook_delivery_old on webhook_delivery (created_at)
where delivered_at is null and gave_up_at is null and created_at > '-infinity';
