import type { Finding, Invariant } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { mayFollow } from '../statuses.js';

const check = ({ bookings }: Ledger): Finding => {
  let checked = 0;
  const violations: string[] = [];
  for (const { row, events } of bookings) {
    for (const { from, to, seq } of events) {
      checked += 1;
      if (!mayFollow(from, to)) violations.push(`${row.id} went from ${from ?? 'nothing'} to ${to} (event ${seq})`);
    }
  }
  return { checked, violations };
};

export const monotonicState: Invariant = {
  id: 'I9',
  meaning: 'monotonic state: no booking goes back, and places are given back once',
  counted: 'changes of state',
  check,
};
