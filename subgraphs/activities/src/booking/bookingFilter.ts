import { isUuid } from '@tripgraph/addressing/uuid';
import { problem } from '@tripgraph/errors/problem';
import type { BookingFilter, BookingStatus } from '../generated/resolvers.js';
import { checkId } from '../ids.js';
import { readSupplierReference } from './supplierReference.js';
import { checkText } from './text.js';

/** A filter of bookings that has been checked; null asks for nothing. */
export type BookingConditions = {
  readonly statuses: readonly BookingStatus[] | null;
  readonly uuid: string | null;
  readonly activityId: string | null;
  readonly supplierReference: string | null;
  readonly resellerReference: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly createdAfter: Date | null;
};

const maximumStatuses = 50;
const maximumReferenceChars = 200;

const checkReference = (field: string, text: string | null | undefined): string | null => {
  const fault = checkText(field, text, maximumReferenceChars);
  if (fault) throw problem('BAD_USER_INPUT', `"${field}": ${fault.message}`);
  return text ?? null;
};

const checkUuid = (uuid: string | null | undefined): string | null => {
  if (typeof uuid !== 'string' || isUuid(uuid)) return uuid ?? null;
  throw problem('BAD_USER_INPUT', '"uuid" is not a UUID of version 1 to 8.');
};

/** Checks a filter. Throws BAD_USER_INPUT or INVALID_ID. */
export const checkBookingFilter = (filter: BookingFilter | null | undefined): BookingConditions => {
  const statuses = filter?.status ?? [];
  if (statuses.length > maximumStatuses) {
    throw problem('BAD_USER_INPUT', `"status" has ${statuses.length} entries; it takes at most ${maximumStatuses}.`);
  }
  const reference = checkReference('supplierReference', filter?.supplierReference);
  return {
    statuses: statuses.length > 0 ? statuses : null,
    uuid: checkUuid(filter?.uuid),
    activityId: typeof filter?.activityId === 'string' ? checkId('Activity', filter.activityId) : null,
    supplierReference: reference === null ? null : readSupplierReference(reference),
    resellerReference: checkReference('resellerReference', filter?.resellerReference),
    firstDay: filter?.localDateStart ?? null,
    lastDay: filter?.localDateEnd ?? null,
    createdAfter: filter?.createdAfter ?? null,
  };
};
