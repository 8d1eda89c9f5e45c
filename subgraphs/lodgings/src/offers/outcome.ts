import type { SupplierOffer } from './supplier.js';
import type { LodgingSource } from '../generated/resolvers.js';

/** An offer as a session keeps it. */
export type Offer = Omit<SupplierOffer, 'sourceId' | 'offerId'> & {
  readonly id: string;
  readonly source: LodgingSource;
  readonly lodgingId: string;
};

/** What came of asking one supplier. */
export type Outcome =
  | { readonly kind: 'ANSWERED'; readonly offers: readonly Offer[] }
  | { readonly kind: 'FAILED' }
  | { readonly kind: 'TIMED_OUT' };
