import type { Statement } from '@tripgraph/kit/statement';
import type { BookingConditions } from '../booking/bookingFilter.js';
import { bookingConditions } from './bookingConditions.js';
import { shapedStatement, startParameters } from './statementText.js';

/** How many of a partner's bookings pass a filter. */
export const bookingTotal = (partner: string, conditions: BookingConditions): Statement<{ readonly count: bigint }> => {
  const parameters = startParameters();
  const text = `
  select count(*) as count
  from booking
  where ${bookingConditions(partner, conditions, parameters).join('\n    and ')}`;
  return shapedStatement('booking_total', text, parameters.values);
};
