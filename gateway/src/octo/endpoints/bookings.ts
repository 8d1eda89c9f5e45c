import type { z } from 'zod';
import { bookingUuid, idText, localDate } from '../inputs.js';
import { noBooking } from '../notThere.js';
import { OctoError } from '../octoError.js';
import type { OctoEndpoint } from '../octoRequest.js';
import { ask } from '../operation.js';
import { bookings, type BookingFilter } from '../operations/bookings.js';
import { linkToNext, pageQuery, readPages } from '../pages.js';
import { readInput } from '../readInput.js';
import { bookingOf } from '../shapes/booking.js';

const listQuery = pageQuery.extend({
  resellerReference: idText.optional(),
  supplierReference: idText.optional(),
  localDate: localDate.optional(),
  localDateStart: localDate.optional(),
  localDateEnd: localDate.optional(),
});

const filterOf = (query: z.output<typeof listQuery>): BookingFilter => {
  const { resellerReference, supplierReference, localDate: day, localDateStart, localDateEnd } = query;
  const [start, end] = day === undefined ? [localDateStart, localDateEnd] : [day, day];
  if ((start === undefined) !== (end === undefined)) {
    throw new OctoError('BAD_REQUEST', 'localDateStart and localDateEnd go together.');
  }
  const filter: BookingFilter = {
    ...(resellerReference !== undefined && { resellerReference }),
    ...(supplierReference !== undefined && { supplierReference }),
    ...(start !== undefined && end !== undefined && { localDateStart: start, localDateEnd: end }),
  };
  if (Object.keys(filter).length > 0) return filter;
  throw new OctoError(
    'BAD_REQUEST',
    'Give resellerReference, supplierReference, localDate, or localDateStart and localDateEnd.',
  );
};

/** GET /bookings: the partner's own that have a reference or are on some days. */
export const bookingsEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/bookings',
  isOpen: false,
  handle: async (request) => {
    const { execute, capabilities, query } = request;
    const asked = readInput(listQuery, query);
    const filter = filterOf(asked);
    const { nodes, next } = await readPages(
      async (first, after) =>
        (await ask(execute, bookings, { filter, first, after, content: capabilities.content })).bookings,
      asked,
    );
    return {
      body: nodes.map((booking) => bookingOf(booking, capabilities)),
      headers: linkToNext(request, '/bookings', next),
    };
  },
};

/** GET /bookings/{uuid}. */
export const bookingEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/bookings/:uuid',
  isOpen: false,
  handle: async ({ params: { uuid = '' }, execute, capabilities }) => {
    if (!bookingUuid.safeParse(uuid).success) throw noBooking(uuid);
    const { bookings: found } = await ask(execute, bookings, {
      filter: { uuid },
      first: 1,
      after: null,
      content: capabilities.content,
    });
    const booking = found?.edges[0]?.node;
    if (!booking) throw noBooking(uuid);
    return { body: bookingOf(booking, capabilities) };
  },
};
