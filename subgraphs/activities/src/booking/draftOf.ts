import { decodeId, encodeId, prefixes } from '@tripgraph/addressing/id';
import { uuidv7 } from '@tripgraph/addressing/uuid';
import type { Money } from '../generated/resolvers.js';
import type { ActivityRow, OptionRow } from '../rows.js';
import type { AvailabilityKey } from './availabilityId.js';
import type { StoredMoney } from './bookingRow.js';
import type { BookingDraft } from './draft.js';
import type { HoldRequest } from './holdRequest.js';
import type { Quote } from './quote.js';
import { freezeTiers } from './refund.js';
import { drawSupplierReference } from './supplierReference.js';

/** Where new ids come from: the time in milliseconds, and random UUIDs. */
export type IdSource = { readonly unixMs: () => number; readonly randomUuid: () => string };

const storedMoney = ({ amount, currency, precision }: Money): StoredMoney => ({
  amount: Number(amount),
  currency,
  precision,
});

const drawBookingId = (bucket: number, { unixMs, randomUuid }: IdSource): string => {
  const random = BigInt(`0x${randomUuid().replaceAll('-', '')}`);
  // The fixed bits of a random UUID are in its middle: the 74 bits are taken from both sides of them.
  return encodeId({ prefix: prefixes.Booking, bucket, uuid: uuidv7(unixMs(), (random >> 80n) | (random << 48n)) });
};

/** Puts together what a hold is made of; everything in it stays as it is from now on. */
export const draftOf = (
  request: HoldRequest,
  partner: string,
  {
    activity,
    option,
    key,
    quote,
  }: {
    readonly activity: ActivityRow;
    readonly option: OptionRow;
    readonly key: AvailabilityKey;
    readonly quote: Quote;
  },
  ids: IdSource,
): Omit<BookingDraft, 'requestId'> => {
  const bucket = decodeId(activity.id)?.bucket ?? 0;
  const { total, units } = quote.pricing;
  return {
    time: { activityId: activity.id, optionId: option.id, availabilityId: key.id },
    partner,
    id: drawBookingId(bucket, ids),
    uuid: request.uuid,
    requestHash: request.hash,
    supplierReference: drawSupplierReference(bucket),
    resellerReference: request.resellerReference,
    instantConfirmation: option.instantConfirmation,
    places: quote.places,
    unitPlaces: quote.unitPlaces,
    unitItems: units.flatMap(({ unitId, quantity, each }) =>
      Array.from({ length: quantity }, () => ({ uuid: ids.randomUuid(), unitId, price: storedMoney(each) })),
    ),
    pricing: {
      total: storedMoney(total),
      units: units.map(({ unitId, quantity, each }) => ({ unitId, quantity, each: storedMoney(each) })),
    },
    refundTiers: freezeTiers(activity.refundTiers, key.startsAt),
    contact: request.contact,
    notes: request.notes,
    minutes: Math.min(request.expirationMinutes ?? option.holdMinutes, option.holdMinutes),
    holdMinutes: option.holdMinutes,
  };
};
