import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { bookingAnswer } from '../bookingOutcome.js';
import {
  bookingUuid,
  contactInput,
  expirationInput,
  idText,
  notesInput,
  resellerReferenceInput,
  withoutNothing,
} from '../inputs.js';
import type { OctoEndpoint } from '../octoRequest.js';
import { ask } from '../operation.js';
import type { UnitQuantity } from '../operations/availabilities.js';
import { holdBooking } from '../operations/holdBooking.js';
import { readInput } from '../readInput.js';

const reservationBody = z.object({
  /** Without one a repetition cannot be told from another booking. */
  uuid: bookingUuid.nullish(),
  productId: idText,
  optionId: idText,
  availabilityId: idText,
  unitItems: z
    .array(z.object({ unitId: idText }))
    .min(1)
    .max(1_000),
  currency: z.string().max(3).nullish(),
  expirationMinutes: expirationInput,
  resellerReference: resellerReferenceInput,
  notes: notesInput,
  contact: contactInput.nullish(),
});

/** How many there are of each unit, in the order in which they first come. */
const countUnits = (items: ReadonlyArray<{ readonly unitId: string }>): UnitQuantity[] => {
  const counts = new Map<string, number>();
  for (const { unitId } of items) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return [...counts].map(([unitId, quantity]) => ({ unitId, quantity }));
};

/** POST /bookings: takes the places for a while. */
export const reserveEndpoint: OctoEndpoint = {
  method: 'POST',
  path: '/bookings',
  isOpen: false,
  handle: async ({ body, capabilities, execute }) => {
    const {
      uuid: given,
      productId,
      optionId,
      availabilityId,
      unitItems,
      contact,
      ...rest
    } = readInput(reservationBody, body);
    const uuid = given ?? randomUUID();
    const units = countUnits(unitItems);
    const { holdBooking: result } = await ask(execute, holdBooking, {
      input: {
        uuid,
        activityId: productId,
        optionId,
        availabilityId,
        units,
        ...withoutNothing(rest),
        ...(contact && { contact: withoutNothing(contact) }),
      },
      content: capabilities.content,
    });
    const unitIds = units.map(({ unitId }) => unitId);
    return bookingAnswer(result, { uuid, productId, optionId, availabilityId, unitIds }, capabilities);
  },
};
