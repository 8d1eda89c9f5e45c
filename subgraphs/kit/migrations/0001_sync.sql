-- What a sync knows of each of its sources, and how far it is. Rows of the subgraph's own tables and these are written in one transaction.
create table sync_state (
  source text primary key,
  -- FULL: everything is being read, or was when the run was cut off. ABSENT: all is read, what did not come is being deleted.
  -- DELTA: a full run has ended, and changes since are read.
  mode text not null check (mode in ('FULL', 'ABSENT', 'DELTA')),
  -- Counts full runs; a key says which one brought it last.
  run integer not null,
  -- What the sink wrote like; another one makes the next run a full one.
  revision text not null,
  -- Where to go on: text that only the source reads.
  watermark text,
  -- When the run that is under way, or was last, began.
  began_at timestamptz not null,
  -- When the last run that came to its end began, and ended: what the source held at its beginning is in.
  current_to timestamptz,
  finished_at timestamptz,
  full_finished_at timestamptz
);

create table sync_key (
  source text not null,
  key text not null,
  -- Of what was written last: what is equal is not written again.
  hash bytea not null,
  run integer not null,
  primary key (source, key)
)
-- A full run writes each row again, with no index to change: room for that on its page.
with (fillfactor = 70);

create table sync_quarantine (
  source text not null,
  key text not null,
  reason text not null,
  -- The record as it came, cut to 16 KiB.
  raw text not null,
  run integer not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  seen integer not null default 1,
  retried integer not null default 0,
  retried_at timestamptz,
  primary key (source, key)
);
