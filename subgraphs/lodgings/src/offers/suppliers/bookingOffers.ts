import { z } from 'zod';
import type { LodgingMealPlan } from '../../generated/resolvers.js';
import { moneyOf } from '../money.js';
import type { OfferSearch } from '../offerSearch.js';
import type { AskedListing, OfferSupplier, SupplierOffer } from '../supplier.js';
import { readable } from '../../readable.js';

/** Asks an operation of the Demand API; resolves with what came, still unchecked. */
export type AskDemand = (path: string, body: object, signal: AbortSignal) => Promise<unknown>;

/** As many ids as one request takes. */
const mostAccommodations = 50;

/** What is to be shown to travellers is `display`; in the currency that was asked for it is the booker's. */
const priceShape = z.object({ display: z.object({ booker_currency: z.number() }) });

const productShape = z.object({
  id: z.string().min(1).max(300),
  room: z.string().max(100).nullish(),
  number_available: z.number().int().min(0).nullish(),
  policies: z
    .object({
      cancellation: z.object({ free_cancellation_until: z.iso.datetime({ offset: true }).nullish() }).nullish(),
      meal_plan: z.object({ plan: z.string().max(100).nullish() }).nullish(),
    })
    .nullish(),
  price: priceShape,
});

const accommodationShape = z.object({
  id: z.number().int().positive(),
  currency: z.object({ booker: z.string().length(3) }),
  products: z.array(productShape).max(500),
  /** What the whole party may take where one room is not enough. */
  recommendation: z.object({ price: priceShape }).nullish(),
});

const answerShape = z.object({ data: z.array(z.unknown()).max(mostAccommodations) });

type Accommodation = z.output<typeof accommodationShape>;

const mealPlans: Readonly<Record<string, LodgingMealPlan>> = {
  breakfast_included: 'BREAKFAST',
  half_board: 'HALF_BOARD',
  full_board: 'FULL_BOARD',
  all_inclusive: 'ALL_INCLUSIVE',
};

const bodyOf = (search: OfferSearch, listings: readonly AskedListing[]): object => ({
  accommodations: listings.slice(0, mostAccommodations).map(({ sourceId }) => Number(sourceId)),
  booker: { country: search.bookerCountry.toLowerCase(), platform: 'desktop' },
  checkin: search.checkin,
  checkout: search.checkout,
  currency: search.currency,
  extras: ['extra_charges'],
  guests: {
    number_of_adults: search.adults,
    number_of_rooms: search.rooms,
    ...(search.childAges.length > 0 && { children: search.childAges }),
  },
});

const offersOfProducts = ({ id, currency, products }: Accommodation): readonly SupplierOffer[] =>
  products.flatMap(({ id: offerId, room, policies, price, number_available: available }): SupplierOffer[] => {
    const total = moneyOf(price.display.booker_currency, currency.booker);
    if (!total) return [];
    const common = {
      sourceId: String(id),
      offerId,
      roomId: room ?? null,
      roomName: null,
      unit: 'ROOM',
      quantity: 1,
    } as const;
    return [
      {
        ...common,
        total,
        mealPlan: mealPlans[policies?.meal_plan?.plan ?? ''] ?? 'NONE',
        freeCancellationUntil: policies?.cancellation?.free_cancellation_until ?? null,
        available: available ?? null,
      },
    ];
  });

const offersOfRecommendation = (
  { id, currency, recommendation }: Accommodation,
  { rooms: quantity }: OfferSearch,
): readonly SupplierOffer[] => {
  const total = recommendation ? moneyOf(recommendation.price.display.booker_currency, currency.booker) : null;
  if (!total) return [];
  const unknown = {
    roomId: null,
    roomName: null,
    mealPlan: 'NONE',
    freeCancellationUntil: null,
    available: null,
  } as const;
  return [{ ...unknown, sourceId: String(id), offerId: 'recommendation', unit: 'ROOM', quantity, total }];
};

/**
 * Offers by Booking.com's Demand API 3.2, `/accommodations/availability`: for one room each product, whose price is that of the whole
 * stay; for several rooms what the source puts together for the party.
 */
export const bookingOffers = (name: string, ask: AskDemand): OfferSupplier => ({
  name,
  source: 'BOOKING',
  ask: async (search, listings, signal) => {
    const { data } = answerShape.parse(await ask('/accommodations/availability', bodyOf(search, listings), signal));
    const offersOf = (accommodation: Accommodation): readonly SupplierOffer[] =>
      search.rooms === 1 ? offersOfProducts(accommodation) : offersOfRecommendation(accommodation, search);
    return readable(accommodationShape, data).flatMap(offersOf);
  },
});
