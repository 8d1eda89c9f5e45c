import type { Attempt, Content, SeenBooking } from '../../history/attempt.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger, Stored } from '../ledger.js';

/** How many of each unit a booking is of. */
export const unitsOf = ({ row }: Stored): Readonly<Record<string, number>> => {
  const units: Record<string, number> = {};
  for (const { unitId } of row.items) units[unitId] = (units[unitId] ?? 0) + 1;
  return units;
};

/** Whether two counts of units are the same, in whatever order. */
export const areSameUnits = (one: Content['units'], other: Content['units']): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** A hold is EXPIRED when its time is over, before anybody writes that down. */
const wasEver = ({ row, events }: Stored, status: string): boolean =>
  events.some(({ to }) => to === status) || (status === 'EXPIRED' && row.status === 'ON_HOLD');

const differenceOf = (stored: Stored, seen: SeenBooking, { partner, content }: Attempt): string | undefined => {
  const { row } = stored;
  if (row.partner !== partner) return `it is ${row.partner}'s`;
  if (row.uuid !== seen.uuid) return `its uuid is ${row.uuid}`;
  if (row.activityId !== content.activityId) return `it is of ${row.activityId}`;
  if (row.optionId !== seen.optionId) return `it is of option ${row.optionId}`;
  if (row.availabilityId !== seen.availabilityId) return `it is for ${row.availabilityId}`;
  if (!areSameUnits(unitsOf(stored), seen.units)) return `its units are ${JSON.stringify(unitsOf(stored))}`;
  return wasEver(stored, seen.status) ? undefined : `it has never been ${seen.status}`;
};

const check = ({ history, byId }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const attempt of history) {
    const { outcome, operation, partner } = attempt;
    if (outcome.kind !== 'ok' || !outcome.booking) continue;
    checked += 1;
    const { booking } = outcome;
    const stored = byId.get(booking.id)?.[0];
    const difference = stored ? differenceOf(stored, booking, attempt) : 'it is not there';
    if (difference !== undefined) {
      violations.push(`${partner} was shown ${booking.id} as ${booking.status} by ${operation}: ${difference}`);
    }
  }
  return { checked, violations };
};

export const noLoss: Invariant = {
  id: 'I1',
  meaning: 'no loss: what a client was shown is there, with that content',
  counted: 'answers with a booking',
  check,
};
