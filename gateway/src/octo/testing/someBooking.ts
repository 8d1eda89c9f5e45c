import type { Booking } from '../operations/bookingFields.js';
import { someActivity } from './someActivity.js';

/** A confirmed booking of one adult and one infant. */
export const someBooking: Booking = {
  id: 'bkg_1',
  uuid: '7f9a2c1e-52a4-4c0e-9b5b-0a4d3f6c1b2a',
  resellerReference: null,
  supplierReference: 'K7Q2MZ',
  status: 'CONFIRMED',
  utcCreatedAt: '2026-05-01T08:00:00.000Z',
  utcUpdatedAt: '2026-05-01T08:05:00.000Z',
  utcExpiresAt: '2026-05-01T08:30:00.000Z',
  utcConfirmedAt: '2026-05-01T08:05:00.000Z',
  utcRedeemedAt: null,
  activity: someActivity,
  optionId: 'opt_1',
  availabilityId: '2026-06-01T09:30:00+02:00',
  localDateTimeStart: '2026-06-01T09:30:00+02:00',
  localDateTimeEnd: '2026-06-01T11:30:00+02:00',
  allDay: false,
  utcStartAt: '2026-06-01T07:30:00.000Z',
  freesale: false,
  contact: {
    fullName: 'Ana Ruiz',
    firstName: null,
    lastName: null,
    emailAddress: 'ana@example.com',
    phoneNumber: null,
    country: 'ES',
    locales: ['es'],
  },
  notes: 'A pram',
  unitItems: [
    {
      uuid: 'aa9a2c1e-52a4-4c0e-9b5b-0a4d3f6c1b2a',
      unitId: 'unit_1',
      status: 'CONFIRMED',
      price: { amount: 2_500, currency: 'EUR', precision: 2 },
    },
    {
      uuid: 'bb9a2c1e-52a4-4c0e-9b5b-0a4d3f6c1b2a',
      unitId: 'unit_2',
      status: 'CONFIRMED',
      price: { amount: 0, currency: 'EUR', precision: 2 },
    },
  ],
  pricing: { total: { amount: 2_500, currency: 'EUR', precision: 2 } },
  cancellable: true,
  cancellation: null,
};
