import type { Finding, Invariant } from '../finding.js';
import type { Ledger } from '../ledger.js';
import type { ShardRecords } from '../rows.js';
import { soldStatuses } from '../statuses.js';

/** Sums by what they count: `option start`, and that with a unit or a partner. */
const sumsOf = (shard: ShardRecords): Map<string, number> => {
  const sums = new Map<string, number>();
  const add = (places: number, ...key: ReadonlyArray<string | number>): void =>
    void sums.set(key.join(' '), (sums.get(key.join(' ')) ?? 0) + places);
  for (const { optionId, startsAtUs, status, freesale, places, unitPlaces, partner } of shard.bookings) {
    const counter = soldStatuses.has(status) ? 'booked' : 'held';
    if (freesale || (counter === 'held' && status !== 'ON_HOLD')) continue;
    add(places, optionId, startsAtUs, counter);
    for (const [unitId, count] of Object.entries(unitPlaces)) add(count, optionId, startsAtUs, 'unit', unitId);
    add(places, optionId, startsAtUs, 'partner', partner);
  }
  return sums;
};

const countersOf = (shard: ShardRecords): Map<string, number> => {
  const counters = new Map<string, number>();
  for (const { optionId, startsAtUs, held, booked } of shard.availabilities) {
    counters.set([optionId, startsAtUs, 'held'].join(' '), held);
    counters.set([optionId, startsAtUs, 'booked'].join(' '), booked);
  }
  for (const { optionId, startsAtUs, unitId, taken } of shard.units)
    counters.set([optionId, startsAtUs, 'unit', unitId].join(' '), taken);
  for (const { optionId, startsAtUs, partner, taken } of shard.allotments)
    counters.set([optionId, startsAtUs, 'partner', partner].join(' '), taken);
  return counters;
};

const check = ({ shards }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const shard of shards) {
    const sums = sumsOf(shard);
    const counters = countersOf(shard);
    for (const key of new Set([...sums.keys(), ...counters.keys()])) {
      checked += 1;
      const [counted, summed] = [counters.get(key) ?? 0, sums.get(key) ?? 0];
      if (counted !== summed) violations.push(`${key} is counted as ${counted}, bookings have ${summed}`);
    }
  }
  return { checked, violations };
};

export const conservation: Invariant = {
  id: 'I4',
  meaning: 'conservation: what counters say is taken is what bookings take',
  counted: 'counters',
  check,
};
