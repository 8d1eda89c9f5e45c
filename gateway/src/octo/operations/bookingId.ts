import type { Operation } from '../operation.js';

/** The id of the partner's own booking with this uuid, which says where it is. */
export const bookingId: Operation<
  { readonly bookings: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } | null },
  { readonly uuid: string }
> = {
  text: `query OctoBookingId($uuid: ID!) { bookings(filter: { uuid: $uuid }, first: 1) { edges { node { id } } } }`,
};
