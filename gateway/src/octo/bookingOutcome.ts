import type { Capabilities } from './capabilities.js';
import { noBooking, noProduct } from './notThere.js';
import { OctoError, type OctoCode } from './octoError.js';
import type { OctoAnswer } from './octoRequest.js';
import type { BookingResult } from './operations/bookingFields.js';
import { bookingOf } from './shapes/booking.js';

/** Ids that a refusal may be about, by the code that it has in the standard. */
export type AskedIds = {
  readonly productId?: string;
  readonly optionId?: string;
  readonly availabilityId?: string;
  readonly uuid: string;
  readonly unitIds?: readonly string[];
};

/** The unit that `units.1.unitId` is about. */
const unitIdAt = (field: string | null, unitIds: readonly string[] | undefined): string | undefined =>
  unitIds?.[Number(field?.split('.')[1])];

const aboutIds = (
  code: string,
  field: string | null,
  ids: AskedIds,
): [OctoCode, Record<string, unknown>] | undefined => {
  switch (code) {
    case 'INVALID_PRODUCT_ID':
      return [code, { productId: ids.productId }];
    case 'INVALID_OPTION_ID':
      return [code, { optionId: ids.optionId }];
    case 'INVALID_AVAILABILITY_ID':
      return [code, { availabilityId: ids.availabilityId }];
    case 'INVALID_UNIT_ID':
      return [code, { unitId: unitIdAt(field, ids.unitIds) }];
    case 'INVALID_BOOKING_UUID':
      return [code, { uuid: ids.uuid }];
    default:
      return undefined;
  }
};

/**
 * A booking as an answer; no result is a product or a booking that is not there. Throws what the standard says to a
 * refusal: sold out and the like are UNPROCESSABLE_ENTITY, with our `reason`.
 */
export const bookingAnswer = (
  result: BookingResult | undefined,
  ids: AskedIds,
  capabilities: Capabilities,
): OctoAnswer => {
  if (!result) throw ids.productId === undefined ? noBooking(ids.uuid) : noProduct(ids.productId);
  if (result.__typename === 'BookingSuccess') return { body: bookingOf(result.booking, capabilities) };
  const { code, message, field } = result;
  const [octoCode, details] = aboutIds(code, field, ids) ?? ['UNPROCESSABLE_ENTITY' as const, { reason: code }];
  throw new OctoError(octoCode, message, details);
};
