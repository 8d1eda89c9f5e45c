import type { Attempt, Operation } from '../../history/attempt.js';
import { keyOf } from '../../history/attempt.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger, Stored } from '../ledger.js';
import { areSameUnits, unitsOf } from './noLoss.js';

/** Whether something may have been done or not; a read does nothing. */
const isUnknown = ({ operation, outcome }: Attempt): boolean =>
  operation !== 'read' && outcome.kind === 'error' && !outcome.definite;

/** Whether somebody asked for it as it is. */
const wasAskedFor = (stored: Stored, attempts: readonly Attempt[]): boolean =>
  attempts.some(
    ({ operation, content }) =>
      operation === 'hold' &&
      content.activityId === stored.row.activityId &&
      content.optionId === stored.row.optionId &&
      content.availabilityId === stored.row.availabilityId &&
      areSameUnits(content.units, unitsOf(stored)),
  );

const ghostOf = (stored: Stored, attempts: readonly Attempt[]): string | undefined => {
  const did = (operation: Operation): boolean => attempts.some((attempt) => attempt.operation === operation);
  if (!wasAskedFor(stored, attempts)) return 'nobody asked for it';
  const to = (status: string): boolean => stored.events.some((event) => event.to === status);
  if ((to('CONFIRMED') || to('PENDING')) && !did('confirm')) return 'nobody confirmed it';
  return to('CANCELLED') && !did('cancel') ? 'nobody cancelled it' : undefined;
};

/** An answer after which it is known whether what was asked before had been done. */
const resolves = (unknown: Attempt, { operation, startUs, outcome }: Attempt): boolean =>
  startUs >= unknown.endUs &&
  (operation === unknown.operation ? outcome.kind !== 'error' : operation === 'read' && outcome.kind === 'ok');

/** What the last answer about a hold whose outcome had been unknown says against what is there. */
const contradictionOf = (attempts: readonly Attempt[], stored: readonly Stored[]): string | undefined => {
  const unknown = attempts.filter(isUnknown);
  for (const attempt of unknown) {
    const answers = attempts.filter((later) => resolves(attempt, later));
    if (answers.length === 0) return `a ${attempt.operation} of unknown outcome was never resolved`;
    if (attempt.operation !== 'hold') continue;
    const isPresent = attempts.some(({ outcome }) => outcome.kind === 'ok' && outcome.booking);
    const isTaken = answers.some(
      ({ outcome }) => outcome.kind === 'refused' && outcome.code === 'INVALID_BOOKING_UUID',
    );
    if (!isPresent && !isTaken && stored.length > 0) {
      return `a hold of unknown outcome was found not to be made, and ${stored[0]?.row.id} is there`;
    }
  }
  return undefined;
};

const check = ({ bookings, byKey, attemptsByKey }: Ledger): Finding => {
  const violations: string[] = [];
  for (const stored of bookings) {
    const ghost = ghostOf(stored, attemptsByKey.get(keyOf(stored.row)) ?? []);
    if (ghost !== undefined) violations.push(`${stored.row.id} of ${keyOf(stored.row)}: ${ghost}`);
  }
  let unknown = 0;
  for (const [key, attempts] of attemptsByKey) {
    unknown += attempts.filter(isUnknown).length;
    const contradiction = contradictionOf(attempts, byKey.get(key) ?? []);
    if (contradiction !== undefined) violations.push(`${key}: ${contradiction}`);
  }
  return { checked: bookings.length + unknown, violations };
};

export const noGhost: Invariant = {
  id: 'I5',
  meaning: 'no ghost: every booking was asked for, every unknown outcome became known',
  counted: 'bookings and unknown outcomes',
  check,
};
