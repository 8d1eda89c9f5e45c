import { keyOf, type Attempt } from '../history/attempt.js';
import type { BookingRecord, EventRecord, ShardRecords } from './rows.js';

/** A booking with where it is, and its events in their order. */
export type Stored = {
  readonly shard: ShardRecords;
  readonly row: BookingRecord;
  readonly events: readonly EventRecord[];
};

/** All that was asked and all that became of it, by what it is looked up by. */
export type Ledger = {
  readonly history: readonly Attempt[];
  readonly shards: readonly ShardRecords[];
  readonly bookings: readonly Stored[];
  readonly byId: ReadonlyMap<string, readonly Stored[]>;
  readonly byKey: ReadonlyMap<string, readonly Stored[]>;
  /** In the order in which they began. */
  readonly attemptsByKey: ReadonlyMap<string, readonly Attempt[]>;
};

export const groupBy = <Item>(items: Iterable<Item>, keyOfItem: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const storedOn = (shard: ShardRecords): Stored[] => {
  const events = groupBy(shard.events, ({ bookingId }) => bookingId);
  return shard.bookings.map((row) => ({
    shard,
    row,
    events: (events.get(row.id) ?? []).toSorted((one, other) => one.seq - other.seq),
  }));
};

export const ledgerOf = (history: readonly Attempt[], shards: readonly ShardRecords[]): Ledger => {
  const bookings = shards.flatMap(storedOn);
  return {
    history,
    shards,
    bookings,
    byId: groupBy(bookings, ({ row }) => row.id),
    byKey: groupBy(bookings, ({ row }) => keyOf(row)),
    attemptsByKey: groupBy(
      history.toSorted((one, other) => one.startUs - other.startUs),
      keyOf,
    ),
  };
};
