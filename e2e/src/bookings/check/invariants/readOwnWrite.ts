import type { Attempt } from '../../history/attempt.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { rankOf } from '../statuses.js';

/** What somebody was shown of the booking; null: that it is not there. Undefined: nothing was said of it. */
const seenBy = ({ outcome, operation }: Attempt): string | null | undefined => {
  if (operation === 'lapse') return undefined;
  if (outcome.kind === 'ok') return outcome.booking?.status ?? null;
  if (outcome.kind === 'error') return outcome.code === 'NOT_FOUND' ? null : undefined;
  // The same request again is answered with the booking; other content under its uuid is told so.
  return operation === 'hold' && outcome.code !== 'INVALID_BOOKING_UUID' ? null : undefined;
};

const staleIn = (attempts: readonly Attempt[]): { readonly checked: number; readonly stale: readonly string[] } => {
  const shown = attempts.filter(({ outcome }) => outcome.kind === 'ok' && outcome.booking);
  const stale: string[] = [];
  let checked = 0;
  for (const attempt of attempts) {
    const seen = seenBy(attempt);
    const before = seen === undefined ? [] : shown.filter(({ endUs }) => endUs < attempt.startUs);
    if (before.length === 0 || seen === undefined) continue;
    checked += 1;
    const known = Math.max(...before.map((one) => rankOf(seenBy(one) ?? 'ON_HOLD')));
    if (seen === null) stale.push(`${attempt.operation} did not find what had been shown before`);
    else if (rankOf(seen) < known)
      stale.push(`${attempt.operation} showed ${seen} after something later had been shown`);
  }
  return { checked, stale };
};

const check = ({ attemptsByKey }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const [key, attempts] of attemptsByKey) {
    const found = staleIn(attempts);
    checked += found.checked;
    violations.push(...found.stale.map((what) => `${key}: ${what}`));
  }
  return { checked, violations };
};

export const readOwnWrite: Invariant = {
  id: 'I8',
  meaning: 'read own write: what a partner was shown it is shown again, or what came after it',
  counted: 'answers after others',
  check,
};
