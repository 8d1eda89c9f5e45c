import { createHash } from 'node:crypto';
import type { OfferSearch } from './offerSearch.js';
import type { Offer } from './outcome.js';
import type { OfferSupplier, SupplierOffer } from './supplier.js';

/** More of one supplier's are not kept. */
export const mostOffers = 500;
/** Nor more of one listing. */
const mostOffersOfListing = 20;

const byTotal = (one: SupplierOffer, other: SupplierOffer): number =>
  one.total.amount - other.total.amount || (one.offerId < other.offerId ? -1 : 1);

const idOf = (supplier: string, { sourceId, offerId }: SupplierOffer): string =>
  createHash('sha256')
    .update(JSON.stringify([supplier, sourceId, offerId]))
    .digest('base64url')
    .slice(0, 22);

/**
 * The offers of a supplier's answer to a search, the cheapest first: each once, of the listings that were asked for, and in the
 * currency that was. `lodgingOf` says which house a listing is of.
 */
export const offersOfAnswer = (
  { name, source }: Pick<OfferSupplier, 'name' | 'source'>,
  { currency }: Pick<OfferSearch, 'currency'>,
  lodgingOf: ReadonlyMap<string, string>,
  answer: readonly SupplierOffer[],
): readonly Offer[] => {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const offers: Offer[] = [];
  for (const offer of [...answer].sort(byTotal)) {
    const { sourceId, offerId: _offerId, ...rest } = offer;
    const lodgingId = lodgingOf.get(sourceId);
    const id = idOf(name, offer);
    const count = counts.get(sourceId) ?? 0;
    if (lodgingId === undefined || rest.total.currency !== currency) continue;
    if (seen.has(id) || count === mostOffersOfListing || offers.length === mostOffers) continue;
    seen.add(id);
    counts.set(sourceId, count + 1);
    offers.push({ ...rest, id, source, lodgingId });
  }
  return offers;
};
