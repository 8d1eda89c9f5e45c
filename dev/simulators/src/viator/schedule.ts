import { addDays } from '@tripgraph/kit/localDate';
import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawChance, drawOne, drawSome, drawWhole, type Draw } from '../random/draw.js';
import { currencyOf } from './destinations.js';
import { optionCodesOf, placeOf, productCodeOf, type ProductSeed } from './product.js';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** Currencies without a part after the point. */
const wholeCurrencies: ReadonlySet<string> = new Set(['JPY', 'ISK', 'HUF']);

const priceOf = (recommendedRetailPrice: number) => ({
  recommendedRetailPrice,
  partnerNetPrice: recommendedRetailPrice,
  bookingFee: 0,
  partnerTotalPrice: recommendedRetailPrice,
});

const roundedFor = (currency: string, amount: number): number =>
  wholeCurrencies.has(currency) ? Math.round(amount) * 100 : Math.round(amount * 20) / 20;

const detailsOf = (draw: Draw, currency: string, adult: number, today: string) => {
  const special = drawChance(draw, 0.1)
    ? {
        special: {
          ...priceOf(roundedFor(currency, adult * 0.8)),
          offerStartDate: addDays(today, -10),
          offerEndDate: addDays(today, 30),
        },
      }
    : {};
  return [
    {
      pricingPackageType: 'PER_PERSON',
      minTravelers: 1,
      ageBand: 'CHILD',
      price: { original: priceOf(roundedFor(currency, adult / 2)) },
    },
    {
      pricingPackageType: 'PER_PERSON',
      minTravelers: 1,
      ageBand: 'ADULT',
      price: { original: priceOf(roundedFor(currency, adult)), ...special },
    },
  ];
};

const unavailable = (draw: Draw, today: string) =>
  Array.from({ length: drawWhole(draw, 0, 8) }, () => ({
    date: addDays(today, drawWhole(draw, 0, 180)),
    reason: drawOne(draw, ['SOLD_OUT', 'SOLD_OUT', 'NOT_OPERATING']),
  }));

/** When a product takes place, as `/availability/schedules/modified-since` has it; `today` is a calendar day. */
export const scheduleRecord = (product: ProductSeed, today: string): unknown => {
  const draw = createDraw(product.seed, 7, product.number, product.version);
  const place = product.places[placeOf(product)] as SimulatedPlace;
  const currency = currencyOf(place.countryCode);
  const adult = 15 + Math.floor(draw() * draw() * 200);
  const isOpenAllDay = drawChance(draw, 0.15);
  const bookableItems = optionCodesOf(product).map((productOptionCode, index) => ({
    productOptionCode,
    seasons: [
      {
        startDate: '2025-01-01',
        pricingRecords: [
          {
            daysOfWeek: drawSome(draw, weekdays, drawWhole(draw, 3, 7)),
            ...(isOpenAllDay
              ? { unavailableDates: unavailable(draw, today) }
              : {
                  timedEntries: drawSome(draw, ['09:00', '10:30', '14:00', '18:30'], drawWhole(draw, 1, 3)).map(
                    (startTime) => ({
                      startTime,
                      unavailableDates: unavailable(draw, today),
                    }),
                  ),
                }),
            pricingDetails: detailsOf(draw, currency, adult + 10 * index, today),
          },
        ],
        ...(isOpenAllDay && {
          operatingHours: weekdays.map((dayOfWeek) => ({
            dayOfWeek,
            operatingHours: [{ opensAt: '10:00:00', closesAt: '18:00:00' }],
          })),
        }),
      },
    ],
  }));
  return {
    productCode: productCodeOf(product.number),
    bookableItems,
    currency,
    summary: { fromPrice: roundedFor(currency, adult) },
  };
};
