import { requireFound } from '@tripgraph/kit/ids';
import type {
  LodgingOfferResolvers,
  LodgingOffersResolvers,
  LodgingOffersSessionResolvers,
  QueryResolvers,
} from '../generated/resolvers.js';
import type { Offer } from '../offers/outcome.js';
import { mostLodgings, readOfferSearch } from '../offers/readOfferSearch.js';
import { groupOffers } from '../offers/sessionState.js';
import type { PlacedLodgingRow } from '../rows.js';
import { requireId } from './requireId.js';
import { requireRange } from './requireRange.js';

/** What is offered of one house, the cheapest first. */
export type HouseOffers = { readonly lodging: PlacedLodgingRow; readonly offers: readonly Offer[] };

const mostOffers = 20;

/** The resolver of `Query.lodgingOffers`. */
export const lodgingOffers: NonNullable<QueryResolvers['lodgingOffers']> = (_parent, { search }, { offers }) =>
  offers.search(readOfferSearch(search, offers.today()));

/** The resolver of `Query.lodgingOffersSession`. */
export const lodgingOffersSession: NonNullable<QueryResolvers['lodgingOffersSession']> = async (
  _parent,
  { id },
  { offers },
) => {
  requireId('session of offers', id);
  return requireFound(await offers.look(id), 'session of offers', id);
};

/** The resolvers of `LodgingOffersSession`. A house that is gone since has no offers. */
export const session: LodgingOffersSessionResolvers = {
  offerCount: ({ offers }) => offers.length,
  results: async ({ offers }, { first }, { lodgings }) => {
    const groups = groupOffers(offers).slice(0, requireRange('first', first, 1, mostLodgings));
    const houses = await Promise.all(groups.map(({ lodgingId }) => lodgings.load(lodgingId)));
    return groups.flatMap((group, index): HouseOffers[] => {
      const lodging = houses[index];
      return lodging ? [{ lodging, offers: group.offers }] : [];
    });
  },
};

/** What is offered, with the name that its room has in the supplier's listing. */
const named = ({ rooms }: PlacedLodgingRow, offer: Offer): Offer => {
  const room = rooms.find(({ id, source }) => id === offer.roomId && source === offer.source);
  return { ...offer, roomName: offer.roomName ?? room?.name ?? null };
};

/** The resolvers of `LodgingOffers`. */
export const houseOffers: LodgingOffersResolvers = {
  offers: ({ lodging, offers }, { first }) =>
    offers.slice(0, requireRange('first', first, 1, mostOffers)).map((one) => named(lodging, one)),
};

/** The resolvers of `LodgingOffer`. */
export const offer: LodgingOfferResolvers = {
  freeCancellationUntil: ({ freeCancellationUntil }) =>
    freeCancellationUntil === null ? null : new Date(freeCancellationUntil),
};
