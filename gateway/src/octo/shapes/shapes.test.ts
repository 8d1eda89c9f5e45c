import { expect, test } from 'vitest';
import { shapeOf } from '../testing/shapeOf.js';
import { someActivity } from '../testing/someActivity.js';
import { someBooking } from '../testing/someBooking.js';
import { availabilityDayOf, availabilityOf } from './availability.js';
import { bookingOf } from './booking.js';
import { cancellationCutoffOf } from './cutoff.js';
import { productOf } from './product.js';
import { supplierOf } from './supplier.js';

const core = { pricing: false, content: false };
const pricing = { pricing: true, content: false };
const content = { pricing: false, content: true };

// The keys are those of the standard's own examples; what they call null here is null in ours, and may be.
const unitShape = {
  id: 'string',
  internalName: 'string',
  reference: 'null',
  type: 'string',
  restrictions: {
    minAge: 'number',
    maxAge: 'number',
    idRequired: 'boolean',
    minQuantity: 'number',
    maxQuantity: 'null',
    paxCount: 'number',
    accompaniedBy: [],
  },
  requiredContactFields: [],
};
const optionShape = {
  id: 'string',
  default: 'boolean',
  internalName: 'string',
  reference: 'null',
  availabilityLocalStartTimes: ['string'],
  cancellationCutoff: 'string',
  cancellationCutoffAmount: 'number',
  cancellationCutoffUnit: 'string',
  requiredContactFields: [],
  restrictions: { minUnits: 'number', maxUnits: 'number' },
  units: [unitShape],
};
const productShape = {
  id: 'string',
  internalName: 'string',
  reference: 'string',
  locale: 'string',
  timeZone: 'string',
  allowFreesale: 'boolean',
  instantConfirmation: 'boolean',
  instantDelivery: 'boolean',
  availabilityRequired: 'boolean',
  availabilityType: 'string',
  deliveryFormats: ['string'],
  deliveryMethods: ['string'],
  redemptionMethod: 'string',
  options: [optionShape],
};
const pricingShape = {
  original: 'number',
  retail: 'number',
  net: 'null',
  currency: 'string',
  currencyPrecision: 'number',
  includedTaxes: [],
};
const contentShape = {
  title: 'string',
  shortDescription: 'string',
  description: 'string',
  features: [{ shortDescription: 'string', type: 'string' }],
  faqs: [],
  media: [],
  locations: [
    {
      title: 'string',
      shortDescription: 'string',
      types: ['string'],
      minutesTo: 'null',
      minutesAt: 'null',
      place: {
        latitude: 'number',
        longitude: 'number',
        postalAddress: {
          streetAddress: 'null',
          addressLocality: 'null',
          addressRegion: 'null',
          postalCode: 'null',
          addressCountry: 'null',
          postOfficeBoxNumber: 'null',
        },
        identifiers: {
          googlePlaceId: 'null',
          applePlaceId: 'null',
          tripadvisorLocationId: 'null',
          yelpPlaceId: 'null',
          facebookPlaceId: 'null',
          foursquarePlaceId: 'null',
          baiduPlaceId: 'null',
          amapPlaceId: 'null',
        },
        sameAs: [],
      },
    },
  ],
  categoryLabels: ['string'],
  durationMinutesFrom: 'number',
  durationMinutesTo: 'number',
  commentary: [{ format: 'string', language: 'string' }],
};

test('a product has the keys of the standard', () => {
  expect(shapeOf(productOf(someActivity, core))).toEqual(productShape);
});

test('octo/pricing adds what each unit costs, and the currencies', () => {
  expect(shapeOf(productOf(someActivity, pricing))).toEqual({
    ...productShape,
    options: [{ ...optionShape, units: [{ ...unitShape, pricingFrom: [pricingShape] }] }],
    defaultCurrency: 'string',
    availableCurrencies: ['string'],
    pricingPer: 'string',
  });
});

test('octo/content adds texts and places to products, options and units', () => {
  const units = [{ ...unitShape, title: 'string', shortDescription: 'string', features: [] }];
  expect(shapeOf(productOf(someActivity, content))).toEqual({
    ...productShape,
    ...contentShape,
    options: [{ ...optionShape, ...contentShape, units }],
  });
});

test('the values of a product are those of the activity', () => {
  const product = productOf(someActivity, { pricing: true, content: true });
  expect(product).toMatchObject({
    id: 'act_1',
    availabilityType: 'START_TIME',
    defaultCurrency: 'EUR',
    availableCurrencies: ['EUR'],
    pricingPer: 'UNIT',
    categoryLabels: ['walking-tours', 'hop-on-hop-off'],
    durationMinutesFrom: 120,
    commentary: [
      { format: 'IN_PERSON', language: 'de' },
      { format: 'IN_PERSON', language: 'en' },
    ],
    features: [{ type: 'INCLUSION', shortDescription: 'A guide' }],
    options: [
      {
        title: 'In the morning',
        units: [
          { restrictions: { minAge: 16, maxAge: 100 }, pricingFrom: [{ original: 2_500, currencyPrecision: 2 }] },
          { restrictions: { minAge: 0, maxAge: 3, maxQuantity: 2, accompaniedBy: ['unit_1'] } },
        ],
      },
    ],
  });
});

test('what is open rather than starting starts with the day, and a supplier who decides confirms nothing at once', () => {
  const [option] = someActivity.options;
  const open = { ...option, availabilityType: 'OPENING_HOURS', startTimes: [], instantConfirmation: false } as const;
  const product = productOf({ ...someActivity, options: [open as never] }, core);
  expect(product.options[0]?.availabilityLocalStartTimes).toEqual(['00:00']);
  expect(product).toMatchObject({ availabilityType: 'OPENING_HOURS', instantConfirmation: false });
});

test.each([
  [
    [
      [2_880, 100],
      [60, 50],
    ],
    '2 days',
    2,
    'day',
  ],
  [[[60, 100]], '1 hour', 1, 'hour'],
  [[[90, 100]], '90 minutes', 90, 'minute'],
  [[[0, 100]], '0 minutes', 0, 'minute'],
  [
    [
      [1_440, 100],
      [120, 100],
    ],
    '2 hours',
    2,
    'hour',
  ],
  [[[60, 50]], '366 days', 366, 'day'],
  [[], '366 days', 366, 'day'],
] as const)('refunds %j are free until %s before the start', (tiers, text, amount, unit) => {
  const cancellationPolicy = {
    tiers: tiers.map(([untilMinutesBeforeStart, refundPercent]) => ({ untilMinutesBeforeStart, refundPercent })),
  };
  expect(cancellationCutoffOf({ cancellationPolicy })).toEqual({
    cancellationCutoff: text,
    cancellationCutoffAmount: amount,
    cancellationCutoffUnit: unit,
  });
});

test('a supplier has the keys of the standard', () => {
  const supplier = { id: 'sup_1', name: 'Little Door', website: null, contactEmail: 'a@example.com' };
  expect(shapeOf(supplierOf(supplier, 'https://x/octo'))).toEqual({
    id: 'string',
    name: 'string',
    endpoint: 'string',
    contact: { website: 'null', email: 'string', telephone: 'null', address: 'null' },
  });
});

const option = { id: 'opt_1', units: [{ id: 'unit_1', price: { amount: 2_500, currency: 'EUR', precision: 2 } }] };
const availability = {
  id: '2026-06-01T09:30:00+02:00',
  localDateTimeStart: '2026-06-01T09:30:00+02:00',
  localDateTimeEnd: '2026-06-01T11:30:00+02:00',
  allDay: false,
  status: 'AVAILABLE',
  available: true,
  vacancies: 8,
  capacity: 10,
  maxUnits: null,
  utcCutoffAt: '2026-06-01T05:30:00.000Z',
  openingHours: [{ from: '08:00', to: '16:00' }],
  pricing: { total: { amount: 5_000, currency: 'EUR', precision: 2 } },
};
const availabilityShape = {
  id: 'string',
  localDateTimeStart: 'string',
  localDateTimeEnd: 'string',
  allDay: 'boolean',
  available: 'boolean',
  status: 'string',
  vacancies: 'number',
  capacity: 'number',
  maxUnits: 'null',
  utcCutoffAt: 'string',
  openingHours: [{ from: 'string', to: 'string' }],
};

test('an availability has the keys of the standard, with prices and texts when they are asked for', () => {
  expect(shapeOf(availabilityOf(availability, option, core))).toEqual(availabilityShape);
  expect(shapeOf(availabilityOf(availability, option, content))).toEqual({
    ...availabilityShape,
    title: 'string',
    shortDescription: 'string',
  });
  expect(availabilityOf(availability, option, pricing)).toMatchObject({
    unitPricing: [{ unitId: 'unit_1', original: 2_500, retail: 2_500, net: null }],
    pricing: { original: 5_000, currency: 'EUR', currencyPrecision: 2 },
  });
  expect(availabilityOf({ ...availability, pricing: null }, option, pricing)).not.toHaveProperty('pricing');
});

test('a day of the calendar has the keys of the standard', () => {
  const day = { ...availability, localDate: '2026-06-01', openingHours: [] };
  expect(shapeOf(availabilityDayOf(day, option, core))).toEqual({
    localDate: 'string',
    available: 'boolean',
    status: 'string',
    vacancies: 'number',
    capacity: 'number',
    openingHours: [],
  });
  expect(availabilityDayOf(day, option, pricing)).toMatchObject({
    unitPricingFrom: [{ unitId: 'unit_1', original: 2_500 }],
    pricingFrom: { original: 5_000 },
  });
});

const contactShape = {
  fullName: 'null',
  firstName: 'null',
  lastName: 'null',
  emailAddress: 'null',
  phoneNumber: 'null',
  locales: [],
  postalCode: 'null',
  country: 'null',
  notes: 'null',
};
const bookingShape = {
  id: 'string',
  uuid: 'string',
  testMode: 'boolean',
  resellerReference: 'null',
  supplierReference: 'string',
  status: 'string',
  utcCreatedAt: 'string',
  utcUpdatedAt: 'string',
  utcExpiresAt: 'null',
  utcRedeemedAt: 'null',
  utcConfirmedAt: 'string',
  productId: 'string',
  product: productShape,
  optionId: 'string',
  option: optionShape,
  cancellable: 'boolean',
  cancellation: 'null',
  freesale: 'boolean',
  availabilityId: 'string',
  availability: { ...availabilityShape, vacancies: 'null', capacity: 'null', openingHours: [] },
  contact: { ...contactShape, fullName: 'string', emailAddress: 'string', locales: ['string'], country: 'string' },
  notes: 'string',
  deliveryMethods: ['string'],
  voucher: {
    redemptionMethod: 'string',
    utcRedeemedAt: 'null',
    deliveryOptions: [{ deliveryFormat: 'string', deliveryValue: 'string' }],
  },
  unitItems: [
    {
      uuid: 'string',
      resellerReference: 'null',
      supplierReference: 'null',
      unitId: 'string',
      unit: unitShape,
      status: 'string',
      utcRedeemedAt: 'null',
      contact: contactShape,
      ticket: 'null',
    },
  ],
};

test('a booking has the keys of the standard', () => {
  expect(shapeOf(bookingOf(someBooking, core))).toEqual(bookingShape);
});

test('a hold expires and has no voucher, what is cancelled says how', () => {
  expect(bookingOf({ ...someBooking, status: 'ON_HOLD', utcConfirmedAt: null }, core)).toMatchObject({
    status: 'ON_HOLD',
    utcExpiresAt: '2026-05-01T08:30:00.000Z',
    voucher: null,
  });
  const cancellation = { refund: 'FULL', reason: 'rain', utcCancelledAt: '2026-05-02T08:00:00.000Z' };
  expect(bookingOf({ ...someBooking, status: 'CANCELLED', cancellation }, core)).toMatchObject({
    status: 'CANCELLED',
    utcExpiresAt: null,
    cancellation,
    voucher: null,
  });
});

test('the prices of a booking are those that it was made at', () => {
  expect(bookingOf(someBooking, pricing)).toMatchObject({
    pricing: { original: 2_500, currency: 'EUR', currencyPrecision: 2, net: null },
    unitItems: [{ pricing: { original: 2_500 } }, { pricing: { original: 0 } }],
    availability: { utcCutoffAt: '2026-06-01T05:30:00.000Z' },
    voucher: { deliveryOptions: [{ deliveryFormat: 'QRCODE', deliveryValue: 'K7Q2MZ' }] },
  });
});
