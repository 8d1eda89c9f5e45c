import { availabilities } from './operations/availabilities.js';
import { availabilityCalendar } from './operations/availabilityCalendar.js';
import { bookingId } from './operations/bookingId.js';
import { bookings } from './operations/bookings.js';
import { cancelBooking } from './operations/cancelBooking.js';
import { confirmBooking } from './operations/confirmBooking.js';
import { extendHold } from './operations/extendHold.js';
import { holdBooking } from './operations/holdBooking.js';
import { product } from './operations/product.js';
import { products } from './operations/products.js';
import { suppliers } from './operations/suppliers.js';

/** The text of every operation that the endpoints run. */
export const operationTexts: readonly string[] = [
  availabilities,
  availabilityCalendar,
  bookingId,
  bookings,
  cancelBooking,
  confirmBooking,
  extendHold,
  holdBooking,
  product,
  products,
  suppliers,
].map(({ text }) => text);

const named = new Map(operationTexts.map((text) => [text, /^(?:query|mutation) (\w+)/.exec(text)?.[1]]));

/** The name of an operation that the endpoints run; undefined for any other text. */
export const octoName = (text: string): string | undefined => named.get(text);
