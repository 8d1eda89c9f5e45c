import { contentOf } from '../eventContent.js';
import type { Finding, Invariant } from '../finding.js';
import type { Ledger, Stored } from '../ledger.js';

const faultOf = ({ row, events }: Stored): string | undefined => {
  const items = row.items.reduce((sum, { price }) => sum + price.amount, 0);
  if (items !== row.total) return `its units cost ${items}, its total is ${row.total}`;
  const event = events.find((one) => contentOf(one).total?.amount !== row.total);
  if (event) return `event ${event.seq} says ${contentOf(event).total?.amount}, its total is ${row.total}`;
  if (!row.cancellation) return undefined;
  const { refundAmount } = row.cancellation;
  if (refundAmount < 0 || refundAmount > row.total) return `${refundAmount} of ${row.total} are refunded`;
  const last = events.at(-1);
  const told = last && contentOf(last).cancellation?.refundAmount;
  return told === refundAmount ? undefined : `its last event refunds ${told}, the booking ${refundAmount}`;
};

const check = ({ history, bookings, byId }: Ledger): Finding => {
  const violations: string[] = [];
  for (const stored of bookings) {
    const fault = faultOf(stored);
    if (fault !== undefined) violations.push(`${stored.row.id}: ${fault}`);
  }
  let acknowledged = 0;
  for (const { outcome, partner } of history) {
    const booking = outcome.kind === 'ok' ? outcome.booking : null;
    const total = booking && byId.get(booking.id)?.[0]?.row.total;
    if (!booking || typeof total !== 'number') continue;
    acknowledged += 1;
    if (booking.total !== total)
      violations.push(`${partner} was shown ${booking.id} for ${booking.total}; it costs ${total}`);
  }
  return { checked: bookings.length + acknowledged, violations };
};

export const money: Invariant = {
  id: 'I10',
  meaning: 'money: answers, bookings and events say the same price',
  counted: 'bookings and answers',
  check,
};
