import { isUuid } from '@tripgraph/addressing/uuid';
import type { HoldBookingInput, UnitQuantity } from '../generated/resolvers.js';
import { readContact, type ContactDetails } from './contact.js';
import { requestHash } from './hash.js';
import { refuse, type Refusal } from './refusal.js';
import { checkText } from './text.js';

/** A request for a hold whose parts have been checked by themselves; nothing of the catalogue is known yet. */
export type HoldRequest = {
  readonly kind: 'REQUEST';
  readonly uuid: string;
  /** SHA-256 of everything but the uuid. */
  readonly hash: Buffer;
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: readonly UnitQuantity[];
  readonly currency: string | null;
  readonly expirationMinutes: number | null;
  readonly resellerReference: string | null;
  readonly notes: string | null;
  readonly contact: ContactDetails | null;
  readonly expectedTotal: bigint | null;
};

const maximumExpirationMinutes = 60;
export const maximumReferenceChars = 200;
export const maximumNotesChars = 2_000;

/** A wish for minutes that cannot be granted as such. */
export const checkExpiration = (minutes: number | null | undefined): Refusal | null =>
  typeof minutes === 'number' && (minutes < 1 || minutes > maximumExpirationMinutes)
    ? refuse('UNPROCESSABLE_ENTITY', `It takes 1 to ${maximumExpirationMinutes} minutes.`, 'expirationMinutes')
    : null;

/** Checks what a client asks for, part by part. The same content in another order of members or units is the same. */
export const readHoldRequest = (input: HoldBookingInput): HoldRequest | Refusal => {
  const { uuid, ...asked } = input;
  if (!isUuid(uuid)) return refuse('INVALID_BOOKING_UUID', 'This is not a UUID of version 1 to 8.', 'uuid');
  const contact = readContact(asked.contact);
  const fault =
    checkText('optionId', asked.optionId, maximumReferenceChars) ??
    checkText('availabilityId', asked.availabilityId, maximumReferenceChars) ??
    checkText('resellerReference', asked.resellerReference, maximumReferenceChars) ??
    checkText('notes', asked.notes, maximumNotesChars) ??
    checkExpiration(asked.expirationMinutes);
  if (fault) return fault;
  if (contact && 'kind' in contact) return contact;
  const request = {
    activityId: asked.activityId,
    optionId: asked.optionId,
    availabilityId: asked.availabilityId,
    units: asked.units.map(({ unitId, quantity }) => ({ unitId, quantity })),
    currency: asked.currency ?? null,
    expirationMinutes: asked.expirationMinutes ?? null,
    resellerReference: asked.resellerReference ?? null,
    notes: asked.notes ?? null,
    contact,
    expectedTotal: asked.expectedTotal ?? null,
  };
  const units = request.units.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1));
  return { kind: 'REQUEST', uuid: uuid.toLowerCase(), hash: requestHash({ ...request, units }), ...request };
};
