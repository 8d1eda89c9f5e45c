import { expiryBefore } from '../eventContent.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { soldStatuses } from '../statuses.js';

const check = ({ bookings }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const { row, events } of bookings) {
    events.forEach(({ from, to, atUs }, index) => {
      if (from !== 'ON_HOLD' || !(soldStatuses.has(to) || to === 'ON_HOLD')) return;
      checked += 1;
      const late = atUs - expiryBefore(events, index);
      if (late >= 0) violations.push(`${row.id} went from ON_HOLD to ${to} ${late} µs after its hold was over`);
    });
  }
  return { checked, violations };
};

export const holdRule: Invariant = {
  id: 'I7',
  meaning: 'hold rule: a hold whose time is over is never confirmed or extended',
  counted: 'confirmations and extensions',
  check,
};
