import { OctoError } from './octoError.js';

/** The error for a product that is not there. */
export const noProduct = (productId: string): OctoError =>
  new OctoError('INVALID_PRODUCT_ID', 'No product has this id.', { productId });

/** The error for a booking that is not there, or is another partner's. */
export const noBooking = (uuid: string): OctoError =>
  new OctoError('INVALID_BOOKING_UUID', 'You have no booking with this uuid.', { uuid });
