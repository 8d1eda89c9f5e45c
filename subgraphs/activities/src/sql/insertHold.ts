import type { BookingDraft } from '../booking/draft.js';
import { bookableValues } from './bookable.js';
import { bookingColumns } from './bookingColumns.js';

/** The values of insertHold's parameters, bookableTime's first. */
export const holdValues = (draft: BookingDraft): readonly unknown[] => [
  ...bookableValues(draft.time),
  draft.partner,
  draft.id,
  draft.uuid,
  draft.requestHash,
  draft.supplierReference,
  draft.resellerReference,
  draft.instantConfirmation,
  draft.places,
  JSON.stringify(draft.unitPlaces),
  JSON.stringify(draft.unitItems),
  JSON.stringify(draft.pricing),
  JSON.stringify(draft.refundTiers),
  draft.contact && JSON.stringify(draft.contact),
  draft.notes,
  draft.minutes,
  draft.holdMinutes,
  draft.requestId,
];

/** Inserts a draft as a hold of the row in `source`, which has the columns of `bookable`, under the name `inserted`. */
export const insertHold = (source: string, freesale: boolean): string => `
  inserted as (
    insert into booking (
      activity_id, option_id, partner, id, uuid, request_hash, supplier_reference, reseller_reference,
      instant_confirmation, places, unit_places, unit_items, pricing, refund_tiers, contact, notes, hold_minutes,
      starts_at, ends_at, local_start, local_end, all_day, freesale, status, created_at, updated_at, expires_at,
      request_id
    )
    select
      $1::text, $2::text, $5::text, $6::text, $7::uuid, $8::bytea, $9::text, $10::text,
      $11::bool, $12::int4, $13::jsonb, $14::jsonb, $15::jsonb, $16::jsonb, $17::jsonb, $18::text, $20::int4,
      starts_at, ends_at, local_start, local_end, all_day, ${String(freesale)}, 'ON_HOLD', now, now,
      now + $19::int4 * interval '1 minute', $21::text
    from ${source}
    returning *
  )
  select ${bookingColumns}
  from inserted as booking`;
