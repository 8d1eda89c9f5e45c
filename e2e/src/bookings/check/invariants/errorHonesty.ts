import type { Attempt, Operation } from '../../history/attempt.js';
import { contentOf, expiryBefore } from '../eventContent.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger, Stored } from '../ledger.js';

const hasFailedForSure = ({ outcome }: Attempt): boolean =>
  outcome.kind === 'refused' || (outcome.kind === 'error' && outcome.definite);

/** Whether a booking shows the effect that an operation would have had. */
const effects: Readonly<Record<Exclude<Operation, 'read' | 'lapse'>, (stored: Stored) => boolean>> = {
  hold: () => true,
  confirm: ({ events }) => events.some(({ to }) => to === 'CONFIRMED' || to === 'PENDING'),
  cancel: ({ events }) =>
    events.some(
      ({ from, to, atUs }, index) =>
        to === 'CANCELLED' || (from === 'ON_HOLD' && to === 'EXPIRED' && atUs < expiryBefore(events, index)),
    ),
  extend: ({ events }) =>
    events.some((event, index) => {
      const isKept = event.from === 'ON_HOLD' && event.to === 'ON_HOLD';
      return isKept && (contentOf(event).expiresAtMicroseconds ?? 0) > expiryBefore(events, index);
    }),
};

const check = ({ attemptsByKey, byKey }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const [key, attempts] of attemptsByKey) {
    for (const [operation, hasEffect] of Object.entries(effects)) {
      const tries = attempts.filter((attempt) => attempt.operation === operation);
      if (tries.length === 0 || !tries.every(hasFailedForSure)) continue;
      checked += tries.length;
      const affected = (byKey.get(key) ?? []).find(hasEffect);
      if (affected)
        violations.push(`${key}: every ${operation} failed for sure, and ${affected.row.id} shows its effect`);
    }
  }
  return { checked, violations };
};

export const errorHonesty: Invariant = {
  id: 'I13',
  meaning: 'error honesty: what was refused, or failed for sure, had no effect',
  counted: 'refusals and definite errors',
  check,
};
