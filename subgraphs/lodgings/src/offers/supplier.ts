import type { LodgingMealPlan, LodgingOfferUnit, LodgingSource } from '../generated/resolvers.js';
import type { Money } from './money.js';
import type { OfferSearch } from './offerSearch.js';

/** A listing that a supplier is asked for, by its own numbers. */
export type AskedListing = { readonly sourceId: string; readonly cityRef: string | null };

/** What a supplier offers of one listing. */
export type SupplierOffer = {
  readonly sourceId: string;
  /** Of its own among the supplier's offers to this search. */
  readonly offerId: string;
  /** The supplier's own, of the rooms of its listing. */
  readonly roomId: string | null;
  /** Null where the listing says what it is called. */
  readonly roomName: string | null;
  readonly unit: LodgingOfferUnit;
  readonly quantity: number;
  /** For the whole party and stay. */
  readonly total: Money;
  readonly mealPlan: LodgingMealPlan;
  /** RFC 3339. */
  readonly freeCancellationUntil: string | null;
  readonly available: number | null;
};

/** Somebody who is asked for offers. */
export type OfferSupplier = {
  /** Of its own among all suppliers; for logs, never for clients. */
  readonly name: string;
  /** Whose numbers it is asked by, and what clients are told. */
  readonly source: LodgingSource;
  /** Everything it offers for these listings, of which there is at least one; rejects for whatever is no answer. */
  readonly ask: (
    search: OfferSearch,
    listings: readonly AskedListing[],
    signal: AbortSignal,
  ) => Promise<readonly SupplierOffer[]>;
};
