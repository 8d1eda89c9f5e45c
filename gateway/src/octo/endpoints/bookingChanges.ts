import { z } from 'zod';
import { bookingAnswer } from '../bookingOutcome.js';
import {
  bookingUuid,
  contactInput,
  expirationInput,
  notesInput,
  resellerReferenceInput,
  withoutNothing,
} from '../inputs.js';
import { noBooking } from '../notThere.js';
import type { OctoEndpoint, OctoRequest } from '../octoRequest.js';
import { ask, type Execute } from '../operation.js';
import type { BookingResult } from '../operations/bookingFields.js';
import { bookingId } from '../operations/bookingId.js';
import { cancelBooking } from '../operations/cancelBooking.js';
import { confirmBooking } from '../operations/confirmBooking.js';
import { extendHold } from '../operations/extendHold.js';
import { readInput } from '../readInput.js';

const confirmationBody = z.object({
  resellerReference: resellerReferenceInput,
  notes: notesInput,
  contact: contactInput.nullish(),
});
const extensionBody = z.object({ expirationMinutes: expirationInput });
const cancellationBody = z.object({ reason: z.string().max(500).nullish() });

/** The uuid does not say where a booking is; its id does. */
const idOf = async (execute: Execute, uuid: string): Promise<string> => {
  if (!bookingUuid.safeParse(uuid).success) throw noBooking(uuid);
  const { bookings } = await ask(execute, bookingId, { uuid });
  const id = bookings?.edges[0]?.node.id;
  if (id === undefined) throw noBooking(uuid);
  return id;
};

/** An endpoint that changes the booking of the path as `change` says. */
const changing = (
  method: OctoEndpoint['method'],
  path: string,
  change: (bookingId: string, request: OctoRequest) => Promise<BookingResult | undefined>,
): OctoEndpoint => ({
  method,
  path,
  isOpen: false,
  handle: async (request) => {
    const { uuid = '' } = request.params;
    const result = await change(await idOf(request.execute, uuid), request);
    return bookingAnswer(result, { uuid }, request.capabilities);
  },
});

const confirm = async (id: string, { body, execute, capabilities: { content } }: OctoRequest) => {
  const { contact, ...rest } = readInput(confirmationBody, body);
  const input = {
    bookingId: id,
    ...withoutNothing(rest),
    ...(contact && { contact: withoutNothing(contact) }),
  };
  return (await ask(execute, confirmBooking, { input, content })).confirmBooking;
};

const extend = async (id: string, { body, execute, capabilities: { content } }: OctoRequest) => {
  const input = { bookingId: id, ...withoutNothing(readInput(extensionBody, body)) };
  return (await ask(execute, extendHold, { input, content })).extendHold;
};

const cancel = async (id: string, { body, execute, capabilities: { content } }: OctoRequest) => {
  const input = { bookingId: id, ...withoutNothing(readInput(cancellationBody, body)) };
  return (await ask(execute, cancelBooking, { input, content })).cancelBooking;
};

/** POST /bookings/{uuid}/confirm, extend and cancel; DELETE is how the standard once had cancel. */
export const changeEndpoints: readonly OctoEndpoint[] = [
  changing('POST', '/bookings/:uuid/confirm', confirm),
  changing('POST', '/bookings/:uuid/extend', extend),
  changing('POST', '/bookings/:uuid/cancel', cancel),
  changing('DELETE', '/bookings/:uuid', cancel),
];
