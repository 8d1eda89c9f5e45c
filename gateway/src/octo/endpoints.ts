import { availabilityEndpoint, calendarEndpoint } from './endpoints/availability.js';
import { changeEndpoints } from './endpoints/bookingChanges.js';
import { bookingEndpoint, bookingsEndpoint } from './endpoints/bookings.js';
import { capabilitiesEndpoint } from './endpoints/capabilities.js';
import { productEndpoint, productsEndpoint } from './endpoints/products.js';
import { reserveEndpoint } from './endpoints/reserve.js';
import { supplierEndpoint, suppliersEndpoint } from './endpoints/supplier.js';
import type { OctoEndpoint } from './octoRequest.js';

/** Everything under /octo. */
export const endpoints: readonly OctoEndpoint[] = [
  capabilitiesEndpoint,
  supplierEndpoint,
  suppliersEndpoint,
  productsEndpoint,
  productEndpoint,
  availabilityEndpoint,
  calendarEndpoint,
  reserveEndpoint,
  bookingsEndpoint,
  bookingEndpoint,
  ...changeEndpoints,
];
