import type { BookingConditions } from '../booking/bookingFilter.js';
import type { Parameters } from './statementText.js';

const microsecondsAt = (day: string, shift: string): string =>
  `microseconds_of((${day} ${shift})::timestamp at time zone 'UTC')`;

/**
 * Which of a partner's bookings pass. What asks for nothing is left out, so that the text keeps to what an index can do. A
 * local day is between a day before and a day after it in UTC, which an index can find.
 */
export const bookingConditions = (
  partner: string,
  conditions: BookingConditions,
  { add }: Parameters,
): readonly string[] => {
  const when = <Value>(value: Value | null, type: string, condition: (placeholder: string) => string) =>
    value === null ? [] : [condition(add(value, type))];
  return [
    `booking.partner = ${add(partner, 'text')}`,
    ...when(
      conditions.statuses,
      'text[]',
      (value) => `status_at(booking.status, booking.expires_at, clock_timestamp()) = any (${value})`,
    ),
    ...when(conditions.uuid, 'uuid', (value) => `booking.uuid = ${value}`),
    ...when(conditions.activityId, 'text', (value) => `booking.activity_id = ${value}`),
    ...when(conditions.supplierReference, 'text', (value) => `booking.supplier_reference = ${value}`),
    ...when(conditions.resellerReference, 'text', (value) => `booking.reseller_reference = ${value}`),
    ...when(
      conditions.firstDay,
      'date',
      (day) =>
        `left(booking.local_start, 10)::date >= ${day} and booking.starts_at_microseconds >= ${microsecondsAt(day, '- 1')}`,
    ),
    ...when(
      conditions.lastDay,
      'date',
      (day) =>
        `left(booking.local_start, 10)::date <= ${day} and booking.starts_at_microseconds < ${microsecondsAt(day, '+ 2')}`,
    ),
    ...when(conditions.createdAfter, 'timestamptz', (value) => `booking.created_at >= ${value}`),
  ];
};
