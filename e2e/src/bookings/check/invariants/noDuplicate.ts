import type { Finding, Invariant } from '../finding.js';
import type { Ledger } from '../ledger.js';

const check = ({ byKey, attemptsByKey }: Ledger): Finding => {
  const violations: string[] = [];
  for (const [key, stored] of byKey) {
    const ids = stored.map(({ row }) => row.id);
    if (ids.length > 1) violations.push(`${key} made ${ids.join(' and ')}`);
  }
  for (const [key, attempts] of attemptsByKey) {
    const ids = new Set(
      attempts.flatMap(({ outcome }) => (outcome.kind === 'ok' && outcome.booking ? [outcome.booking.id] : [])),
    );
    if (ids.size > 1) violations.push(`${key} was answered with ${[...ids].join(' and ')}`);
  }
  return { checked: new Set([...byKey.keys(), ...attemptsByKey.keys()]).size, violations };
};

export const noDuplicate: Invariant = {
  id: 'I2',
  meaning: 'no duplicate: a partner’s uuid makes one booking, and always the same',
  counted: 'uuids',
  check,
};
