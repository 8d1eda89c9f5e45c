import { contentOf } from '../eventContent.js';
import type { Finding, Invariant } from '../finding.js';
import { groupBy, type Ledger, type Stored } from '../ledger.js';
import type { EventRecord, ShardRecords } from '../rows.js';
import { soldStatuses } from '../statuses.js';

type Timed = { readonly optionId: string; readonly startsAtUs: number };
const slotOf = ({ optionId, startsAtUs }: Timed): string => `${optionId} ${startsAtUs}`;

/** What may not be exceeded at a time, and which part of a booking's places counts for it. */
type Limit = {
  readonly what: string;
  readonly places: number;
  readonly of: (stored: Stored, event: EventRecord) => number;
};

type Bounded = { readonly capacity: number | null; readonly excess: number };
/** What was over the limit when that was lowered may stay. */
const boundOf = ({ capacity, excess }: Bounded): number => (capacity === null ? Infinity : capacity + excess);

const limitsOf = (shard: ShardRecords): Map<string, Limit[]> => {
  const limits: Array<readonly [string, Limit]> = [];
  for (const row of shard.availabilities) {
    // The schedule is asked, not only the counter's own word; nothing but a reduction lets them differ.
    const places = row.excess > 0 ? boundOf(row) : (row.scheduled ?? boundOf(row));
    limits.push([slotOf(row), { what: 'places', places, of: (_stored, event) => contentOf(event).places ?? 0 }]);
  }
  for (const row of shard.units) {
    const of: Limit['of'] = (_stored, event) => contentOf(event).unitPlaces?.[row.unitId] ?? 0;
    limits.push([slotOf(row), { what: `places of unit ${row.unitId}`, places: boundOf(row), of }]);
  }
  for (const row of shard.allotments) {
    const of: Limit['of'] = ({ row: booking }, event) =>
      booking.partner === row.partner ? (contentOf(event).places ?? 0) : 0;
    limits.push([slotOf(row), { what: `places of ${row.partner}`, places: boundOf(row), of }]);
  }
  const finite = limits.filter(([, { places }]) => places !== Infinity);
  return new Map(
    [...groupBy(finite, ([slot]) => slot)].map(([slot, group]) => [slot, group.map(([, limit]) => limit)]),
  );
};

type Step = { readonly stored: Stored; readonly event: EventRecord };

/**
 * The events of one time in the order in which they were committed. A message's number is drawn while its transaction has
 * the row of the availability locked, and the lock is kept until the commit: numbers of one time follow its commits, whatever
 * clocks do. Where messages are missing the database's clock, read under the same lock, stands in for them.
 */
const inCommitOrder = (steps: readonly Step[], numbers: ReadonlyMap<string, number>): readonly Step[] => {
  const numberOf = ({ event }: Step): number | undefined => numbers.get(`${event.bookingId} ${event.seq}`);
  const isNumbered = steps.every((step) => numberOf(step) !== undefined);
  return steps.toSorted((one, other) =>
    isNumbered
      ? (numberOf(one) ?? 0) - (numberOf(other) ?? 0)
      : one.event.atUs - other.event.atUs || one.event.seq - other.event.seq,
  );
};

const isLive = ({ event }: Step, nowUs: number): boolean =>
  soldStatuses.has(event.to) || (event.to === 'ON_HOLD' && (contentOf(event).expiresAtMicroseconds ?? 0) > nowUs);

/** Replays one time; the first moment at which each limit was exceeded. */
const exceededIn = (steps: readonly Step[], limits: readonly Limit[]): readonly string[] => {
  const taking = new Map<string, Step>();
  const exceeded = new Map<string, string>();
  for (const step of steps) {
    const { bookingId, to, atUs } = step.event;
    if (soldStatuses.has(to) || to === 'ON_HOLD') taking.set(bookingId, step);
    else taking.delete(bookingId);
    for (const { what, places, of } of limits) {
      let sum = 0;
      for (const taken of taking.values()) if (isLive(taken, atUs)) sum += of(taken.stored, taken.event);
      if (sum > places && !exceeded.has(what)) {
        exceeded.set(what, `${sum} of ${places} ${what} with ${bookingId} at ${new Date(atUs / 1_000).toISOString()}`);
      }
    }
  }
  return [...exceeded.values()];
};

const check = ({ shards, bookings }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const shard of shards) {
    const limits = limitsOf(shard);
    const numbers = new Map(shard.messages.map(({ id, bookingId, seq }) => [`${bookingId} ${seq}`, id]));
    const counted = bookings.filter(({ row, shard: own }) => own === shard && !row.freesale);
    for (const [slot, sold] of groupBy(counted, ({ row }) => slotOf(row))) {
      const steps = sold.flatMap((stored) => stored.events.map((event): Step => ({ stored, event })));
      checked += steps.length;
      const time = `${sold[0]?.row.optionId} ${sold[0]?.row.availabilityId}`;
      const found = exceededIn(inCommitOrder(steps, numbers), limits.get(slot) ?? []);
      violations.push(...found.map((what) => `${time}: ${what}`));
    }
  }
  return { checked, violations };
};

export const noOversell: Invariant = {
  id: 'I3',
  meaning: 'no oversell: sold and held places never exceeded a limit, at any commit',
  counted: 'commits replayed',
  check,
};
