import type { Capabilities } from '../capabilities.js';
import type { Booking, Contact } from '../operations/bookingFields.js';
import { optionOf } from './option.js';
import { pricingOf } from './pricing.js';
import { productOf, redemption } from './product.js';
import { unitOf } from './unit.js';

const millisecondsPerMinute = 60_000;

const contactOf = (contact: Contact | null) => ({
  fullName: contact?.fullName ?? null,
  firstName: contact?.firstName ?? null,
  lastName: contact?.lastName ?? null,
  emailAddress: contact?.emailAddress ?? null,
  phoneNumber: contact?.phoneNumber ?? null,
  locales: contact?.locales ?? [],
  postalCode: null,
  country: contact?.country ?? null,
  notes: null,
});

/** The time as it was booked. What is left of it now is for POST /octo/availability to say. */
const bookedTimeOf = (booking: Booking, cutoffMinutes: number) => ({
  id: booking.availabilityId,
  localDateTimeStart: booking.localDateTimeStart,
  localDateTimeEnd: booking.localDateTimeEnd,
  allDay: booking.allDay,
  available: true,
  status: booking.freesale ? 'FREESALE' : 'AVAILABLE',
  vacancies: null,
  capacity: null,
  maxUnits: null,
  utcCutoffAt: new Date(Date.parse(booking.utcStartAt) - cutoffMinutes * millisecondsPerMinute).toISOString(),
  openingHours: [],
});

const voucherOf = ({ status, supplierReference, utcRedeemedAt }: Booking) =>
  status === 'CONFIRMED' || status === 'REDEEMED'
    ? {
        redemptionMethod: redemption.redemptionMethod,
        utcRedeemedAt,
        deliveryOptions: [{ deliveryFormat: 'QRCODE', deliveryValue: supplierReference }],
      }
    : null;

const unitItemsOf = (booking: Booking, capabilities: Capabilities) => {
  const option = booking.activity.options.find(({ id }) => id === booking.optionId);
  return booking.unitItems.map(({ uuid, unitId, status, price }) => {
    const unit = option?.units.find(({ id }) => id === unitId);
    return {
      uuid,
      resellerReference: null,
      supplierReference: null,
      unitId,
      unit: unit ? unitOf(unit, capabilities) : null,
      status,
      utcRedeemedAt: status === 'REDEEMED' ? booking.utcRedeemedAt : null,
      contact: contactOf(null),
      ticket: null,
      ...(capabilities.pricing && { pricing: pricingOf(price) }),
    };
  });
};

/** OCTO's booking. `utcExpiresAt` is of holds: a confirmed one has none. */
export const bookingOf = (booking: Booking, capabilities: Capabilities) => {
  const option = booking.activity.options.find(({ id }) => id === booking.optionId);
  const isHold = booking.status === 'ON_HOLD' || booking.status === 'EXPIRED';
  return {
    id: booking.id,
    uuid: booking.uuid,
    testMode: false,
    resellerReference: booking.resellerReference,
    supplierReference: booking.supplierReference,
    status: booking.status,
    utcCreatedAt: booking.utcCreatedAt,
    utcUpdatedAt: booking.utcUpdatedAt,
    utcExpiresAt: isHold ? booking.utcExpiresAt : null,
    utcRedeemedAt: booking.utcRedeemedAt,
    utcConfirmedAt: booking.utcConfirmedAt,
    productId: booking.activity.id,
    product: productOf(booking.activity, capabilities),
    optionId: booking.optionId,
    option: option ? optionOf(booking.activity, option, capabilities) : null,
    cancellable: booking.cancellable,
    cancellation: booking.cancellation,
    freesale: booking.freesale,
    availabilityId: booking.availabilityId,
    availability: bookedTimeOf(booking, option?.cutoffMinutes ?? 0),
    contact: contactOf(booking.contact),
    notes: booking.notes,
    deliveryMethods: redemption.deliveryMethods,
    voucher: voucherOf(booking),
    unitItems: unitItemsOf(booking, capabilities),
    ...(capabilities.pricing && { pricing: pricingOf(booking.pricing.total) }),
  };
};
