import { createHash } from 'node:crypto';
import { contentOf } from '../eventContent.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger, Stored } from '../ledger.js';
import type { EventRecord } from '../rows.js';

const start = Buffer.alloc(32);

const faultOf = (event: EventRecord, before: EventRecord | undefined): string | undefined => {
  const { seq, content, previousHash, hash, from, to, partner, bookingId, atUs } = event;
  if (seq !== (before?.seq ?? 0) + 1) return 'an event before it is missing';
  if (!previousHash.equals(before?.hash ?? start)) return 'it does not follow from the event before it';
  if (!hash.equals(createHash('sha256').update(previousHash).update(content, 'utf8').digest()))
    return 'its hash is wrong';
  if (from !== (before?.to ?? null)) return `it begins at ${from}, the event before it ended at ${before?.to}`;
  const told = contentOf(event);
  const isSame =
    told.bookingId === bookingId &&
    told.seq === seq &&
    told.atMicroseconds === atUs &&
    told.partner === partner &&
    (told.from ?? null) === from &&
    told.to === to;
  return isSame ? undefined : 'its content says something else';
};

const faultsOf = ({ row, events }: Stored): readonly string[] => {
  const faults = events.flatMap((event, index) => {
    const fault = faultOf(event, events[index - 1]);
    return fault === undefined ? [] : [`event ${event.seq}: ${fault}`];
  });
  const last = events.at(-1)?.to;
  return last === row.status ? faults : [...faults, `it is ${row.status}, its last event says ${last ?? 'nothing'}`];
};

const check = ({ shards, bookings, byId }: Ledger): Finding => {
  const violations = bookings.flatMap((stored) => faultsOf(stored).map((fault) => `${stored.row.id}: ${fault}`));
  let checked = 0;
  for (const { events } of shards) {
    checked += events.length;
    for (const { bookingId, seq } of events)
      if (!byId.has(bookingId)) violations.push(`${bookingId}: event ${seq} is of no booking`);
  }
  return { checked, violations };
};

export const audit: Invariant = {
  id: 'I11',
  meaning: 'audit: one event for each change, in a chain whose hashes are right',
  counted: 'events',
  check,
};
