import type { Statement } from '@tripgraph/kit/statement';
import type { BookingRow } from '../booking/bookingRow.js';
import type { BookingChange } from '../booking/change.js';
import { counterMoves } from '../booking/status.js';
import { bookingColumns } from './bookingColumns.js';
import { moveCounters } from './moveCounters.js';

/**
 * Brings a partner's booking from one state to another and moves its places with it, once: no row, and no change, when it is not in
 * the state it comes from, or is a hold whose time is over by now and that should become anything but EXPIRED. Its
 * availability and the booking are locked before.
 */
export const changeBooking = (id: string, partner: string, change: BookingChange): Statement<BookingRow> => {
  const moves = counterMoves(change.from, change.to);
  return {
    name: 'change_booking',
    text: `
  with moment as materialized (select clock_timestamp() as now),
  changed as (
    update booking set
      status = $3::text,
      updated_at = moment.now,
      expires_at = coalesce($6::timestamptz, expires_at),
      confirmed_at = case when $3 in ('CONFIRMED', 'PENDING') then coalesce(confirmed_at, moment.now) else confirmed_at end,
      redeemed_at = case when $3 = 'REDEEMED' then moment.now else redeemed_at end,
      cancellation = $7::jsonb || jsonb_build_object('utcCancelledAt', moment.now),
      contact = case when $8::jsonb is null then contact else coalesce(contact, '{}') || $8::jsonb end,
      reseller_reference = coalesce($9::text, reseller_reference),
      notes = coalesce($10::text, notes),
      request_id = $12::text
    from moment
    where id = $1::text and partner = $11::text and status = $2::text
      and (status <> 'ON_HOLD' or $3 = 'EXPIRED' or expires_at > moment.now)
    returning booking.*
  ),${moveCounters('changed', '$4::int4', '$5::int4')}
  select ${bookingColumns}
  from changed as booking`,
    values: [
      id,
      change.from,
      change.to,
      moves.held,
      moves.booked,
      change.expiresAt,
      change.cancellation && JSON.stringify(change.cancellation),
      change.contact && JSON.stringify(change.contact),
      change.resellerReference,
      change.notes,
      partner,
      change.requestId,
    ],
  };
};
