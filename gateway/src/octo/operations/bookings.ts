import type { Operation } from '../operation.js';
import { bookingFields, type Booking } from './bookingFields.js';
import type { PageInfo } from './products.js';

export type BookingFilter = {
  readonly uuid?: string;
  readonly resellerReference?: string;
  readonly supplierReference?: string;
  readonly localDateStart?: string;
  readonly localDateEnd?: string;
};

/** A page of the partner's own bookings, the latest first. */
export const bookings: Operation<
  {
    readonly bookings: {
      readonly pageInfo: PageInfo;
      readonly edges: ReadonlyArray<{ readonly node: Booking }>;
    } | null;
  },
  {
    readonly filter: BookingFilter;
    readonly first: number;
    readonly after: string | null;
    readonly content: boolean;
  }
> = {
  text: `query OctoBookings($filter: BookingFilter!, $first: Int!, $after: String, $content: Boolean!) {
    bookings(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...bookingFields } }
    }
  } ${bookingFields}`,
};
