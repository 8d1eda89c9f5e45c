import type { KeyType } from '@tripgraph/addressing/cursor';
import type { ActivityOrderField, BookingOrderField, OrderDirection } from '../generated/resolvers.js';

/** An order of rows: by `column`, nulls last, then by id in the same direction. */
export type Order = {
  /** Told apart by the first byte of a cursor; one for each order and direction, for good. */
  readonly tag: number;
  readonly name: string;
  readonly column: string;
  readonly type: KeyType;
  readonly nullable: boolean;
  readonly descending: boolean;
};

type SortKey = Omit<Order, 'descending'>;

/** Columns of activity_place. Tags are those of ASC; DESC has the next one. */
const sortKeys: Record<`${ActivityOrderField}`, SortKey> = {
  PRICE: { tag: 1, name: 'price', column: 'price_in_euro_cents', type: 'integer', nullable: true },
  RATING: { tag: 3, name: 'rating', column: 'rating_hundredths', type: 'integer', nullable: true },
  DURATION: { tag: 5, name: 'duration', column: 'minutes', type: 'integer', nullable: true },
  TITLE: { tag: 7, name: 'title', column: 'title_sort', type: 'text', nullable: false },
  NEWEST: { tag: 9, name: 'newest', column: 'created_at_microseconds', type: 'integer', nullable: false },
};

const directed = (key: SortKey, direction: `${OrderDirection}`): Order =>
  direction === 'DESC' ? { ...key, tag: key.tag + 1, descending: true } : { ...key, descending: false };

/** The order of activities that a client names. */
export const activityOrder = (field: `${ActivityOrderField}`, direction: `${OrderDirection}`): Order =>
  directed(sortKeys[field], direction);

/** The one order of suppliers. */
export const supplierOrder: Order = {
  tag: 11,
  name: 'name',
  column: 'name_sort',
  type: 'text',
  nullable: false,
  descending: false,
};

/** Columns of booking. */
const bookingKeys: Record<BookingOrderField, SortKey> = {
  CREATED: { tag: 13, name: 'created', column: 'created_at_microseconds', type: 'integer', nullable: false },
  START: { tag: 15, name: 'start', column: 'starts_at_microseconds', type: 'integer', nullable: false },
};

/** The order of bookings that a client names. */
export const bookingOrder = (field: BookingOrderField, direction: OrderDirection): Order =>
  directed(bookingKeys[field], direction);
