import type { GraphQLReply } from '@tripgraph/kit/graphqlClient';
import { z } from 'zod';
import type { Refusal } from '../cart/cart.js';
import type { Attempt, BookingState } from '../cart/outcome.js';
import type { CartRefusalCode } from '../generated/resolvers.js';

const bookingShape = z
  .object({
    id: z.string().min(1),
    status: z.string(),
    utcExpiresAt: z.iso.datetime(),
    pricing: z.object({
      total: z.object({ amount: z.int(), currency: z.string().min(1), precision: z.int().min(0) }),
    }),
  })
  .transform(({ id, status, utcExpiresAt, pricing }): BookingState => ({
    id,
    status,
    expiresAt: new Date(utcExpiresAt),
    total: pricing.total,
  }));

const resultShape = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('BookingSuccess'), booking: bookingShape }),
  z.object({
    __typename: z.literal('BookingRefused'),
    code: z.string(),
    message: z.string(),
    field: z.string().nullable(),
    currentBooking: bookingShape.nullable().catch(null),
  }),
]);

const codes: Readonly<Record<CartRefusalCode, true>> = {
  INVALID_CART_UUID: true,
  UNAVAILABLE: true,
  INVALID_PRODUCT_ID: true,
  INVALID_OPTION_ID: true,
  INVALID_UNIT_ID: true,
  INVALID_AVAILABILITY_ID: true,
  INVALID_BOOKING_UUID: true,
  UNPROCESSABLE_ENTITY: true,
  SOLD_OUT: true,
  LIMITED_AVAILABILITY: true,
  PAST_BOOKING_CUTOFF: true,
  NOT_OPERATING: true,
  WRONG_CURRENCY: true,
  PRICE_CHANGED: true,
  HOLD_EXPIRED: true,
  INVALID_STATE: true,
  NOT_CANCELLABLE: true,
};

/** A code that a newer shard has and we have not is still a refusal. */
const codeOf = (code: string): CartRefusalCode =>
  Object.hasOwn(codes, code) ? (code as CartRefusalCode) : 'UNPROCESSABLE_ENTITY';

/** Errors by which a change was certainly not made, as what the client reads of it. */
const definite: Readonly<Record<string, CartRefusalCode>> = {
  INVALID_ID: 'INVALID_PRODUCT_ID',
  NOT_FOUND: 'INVALID_STATE',
  BAD_USER_INPUT: 'UNPROCESSABLE_ENTITY',
  REQUEST_TOO_LARGE: 'UNPROCESSABLE_ENTITY',
};

/** Errors by which it was certainly not made, and which say nothing of the next try. */
const notDone: ReadonlySet<string> = new Set([
  'SHARD_UNAVAILABLE',
  'OVERLOADED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

const unknown: Attempt = { kind: 'UNKNOWN' };

/** An error below the field says that something was done and could not be read. */
const isOfField = (path: ReadonlyArray<string | number> | undefined): boolean => path === undefined || path.length <= 1;

const readErrors = (errors: Extract<GraphQLReply, { kind: 'ANSWERED' }>['errors']): Attempt => {
  const [error] = errors;
  if (!error || !errors.every(({ path }) => isOfField(path))) return unknown;
  if (errors.every(({ code }) => notDone.has(code))) return { kind: 'NOT_DONE' };
  const code = Object.hasOwn(definite, error.code) ? definite[error.code] : undefined;
  if (code === undefined || errors.length > 1) return unknown;
  const refusal: Refusal = { code, message: error.message, field: null };
  return { kind: 'REFUSED', refusal, booking: null };
};

/** Reads what came of a mutation. Whatever is not clear counts as unknown. */
export const readMutation = (reply: GraphQLReply): Attempt => {
  if (reply.kind !== 'ANSWERED') return { kind: reply.kind === 'UNSENT' ? 'NOT_DONE' : 'UNKNOWN' };
  const result = reply.data?.['result'];
  if (result === null || result === undefined) return readErrors(reply.errors);
  const read = resultShape.safeParse(result);
  if (!read.success) return unknown;
  if (read.data.__typename === 'BookingSuccess') return { kind: 'DONE', booking: read.data.booking };
  const { code, message, field, currentBooking } = read.data;
  return { kind: 'REFUSED', refusal: { code: codeOf(code), message, field }, booking: currentBooking };
};

/** Reads the answer to a question; one that failed may be asked again. */
export const readBooking = (reply: GraphQLReply): Attempt => {
  if (reply.kind !== 'ANSWERED' || reply.errors.length > 0 || !reply.data) return { kind: 'NOT_DONE' };
  const result = reply.data['result'];
  if (result === null) return { kind: 'ABSENT' };
  const read = bookingShape.safeParse(result);
  return read.success ? { kind: 'DONE', booking: read.data } : { kind: 'NOT_DONE' };
};
