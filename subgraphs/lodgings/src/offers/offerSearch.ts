import { canonicalJson } from '@tripgraph/kit/canonicalJson';
import { createHash } from 'node:crypto';

/** Which lodgings are asked for: the best at a place, or some by their ids, in the order of ids. */
export type OfferTarget =
  | { readonly kind: 'PLACE'; readonly placeId: string }
  | { readonly kind: 'LODGINGS'; readonly lodgingIds: readonly string[] };

/** A search, written in one way only: equal searches are equal data. */
export type OfferSearch = {
  readonly target: OfferTarget;
  /** Calendar days where the lodging is. */
  readonly checkin: string;
  readonly checkout: string;
  readonly nights: number;
  readonly adults: number;
  /** In order. */
  readonly childAges: readonly number[];
  readonly rooms: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly bookerCountry: string;
};

/** All who sleep there. */
export const guestsOf = ({ adults, childAges }: OfferSearch): number => adults + childAges.length;

/** The name under which a search is shared. */
export const digestOf = (search: OfferSearch): string =>
  createHash('sha256').update(canonicalJson(search)).digest('base64url');
