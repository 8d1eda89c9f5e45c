import { z } from 'zod';
import type { LodgingOfferUnit } from '../../generated/resolvers.js';
import { moneyOf, times } from '../money.js';
import { guestsOf, type OfferSearch } from '../offerSearch.js';
import type { AskedListing, OfferSupplier, SupplierOffer } from '../supplier.js';
import { readable } from '../../readable.js';

/** Gets what is at a path below `/2.2`; resolves with what came, still unchecked. */
export type AskBackend = (
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<unknown>;

/** A place may spread over several of the supplier's cities; those with the most listings are asked. */
const mostCities = 4;

const id = z.union([z.number().int().positive(), z.string().regex(/^\d{1,15}$/)]).transform(String);
const count = z.union([z.number(), z.string().regex(/^\d{1,9}$/)]).transform(Number);

const roomShape = z.object({
  id,
  name: z.string().max(500),
  capacity: count.nullish(),
  /** The average of a night, of one bed of a dorm or of a whole private room. */
  averagePrice: z.object({ value: z.string().max(30), currency: z.string().length(3) }).nullish(),
});

const propertyShape = z.object({
  id,
  rooms: z
    .object({ dorms: z.array(roomShape).max(1_000).default([]), privates: z.array(roomShape).max(1_000).default([]) })
    .nullish(),
});

const answerShape = z.object({ properties: z.array(z.unknown()).max(20_000) });

type Property = z.output<typeof propertyShape>;
type Room = z.output<typeof roomShape>;

/** How many beds or rooms the party takes; null where it does not fit. */
const quantityOf = (unit: LodgingOfferUnit, { capacity }: Room, search: OfferSearch): number | null => {
  const guests = guestsOf(search);
  if (unit === 'BED') return search.childAges.length > 0 ? null : guests;
  return capacity ? Math.max(search.rooms, Math.ceil(guests / capacity)) : search.rooms;
};

const offersOfRooms = (
  { id: sourceId }: Property,
  rooms: readonly Room[],
  unit: LodgingOfferUnit,
  search: OfferSearch,
): readonly SupplierOffer[] =>
  rooms.flatMap((room): SupplierOffer[] => {
    const quantity = quantityOf(unit, room, search);
    const night = room.averagePrice ? moneyOf(room.averagePrice.value, room.averagePrice.currency) : null;
    const total = quantity === null || !night ? null : times(night, search.nights * quantity);
    if (quantity === null || !total) return [];
    const unknown = { mealPlan: 'NONE', freeCancellationUntil: null, available: null } as const;
    return [{ ...unknown, sourceId, offerId: room.id, roomId: room.id, roomName: room.name, unit, quantity, total }];
  });

/** The cities of most of these listings, at most so many. */
const citiesOf = (listings: readonly AskedListing[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { cityRef } of listings) {
    if (cityRef !== null) counts.set(cityRef, (counts.get(cityRef) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, ones], [other, others]) => others - ones || Number(one) - Number(other))
    .slice(0, mostCities)
    .map(([city]) => city);
};

const queryOf = (search: OfferSearch): Readonly<Record<string, string>> => ({
  'date-start': search.checkin,
  'num-nights': String(search.nights),
  guests: String(guestsOf(search)),
  currency: search.currency,
  'show-rooms': '1',
});

/**
 * Offers in the shape of Hostelworld's own backend: a city's properties with their rooms, one request for each city. `guests` says
 * what fits and never scales a price, so it is taken times the beds or rooms that the party needs. Dorms take no children.
 */
export const hostelworldOffers = (name: string, ask: AskBackend): OfferSupplier => ({
  name,
  source: 'HOSTELWORLD',
  ask: async (search, listings, signal) => {
    const wanted = new Set(listings.map(({ sourceId }) => sourceId));
    const askCity = async (city: string): Promise<readonly Property[]> => {
      const { properties } = answerShape.parse(await ask(`/cities/${city}/properties/`, queryOf(search), signal));
      return readable(propertyShape, properties);
    };
    const properties = (await Promise.all(citiesOf(listings).map(askCity))).flat();
    return properties
      .filter((property) => wanted.has(property.id))
      .flatMap((property) => [
        ...offersOfRooms(property, property.rooms?.dorms ?? [], 'BED', search),
        ...offersOfRooms(property, property.rooms?.privates ?? [], 'ROOM', search),
      ]);
  },
});
