import type { LodgingSource } from '../generated/resolvers.js';
import type { Offer, Outcome } from './outcome.js';

export type SessionSupplier = { readonly name: string; readonly source: LodgingSource };

/** Offers of one house, the cheapest first. */
export type LodgingOffersGroup = { readonly lodgingId: string; readonly offers: readonly Offer[] };

/** A session as it stands. */
export type SessionState = {
  readonly id: string;
  readonly complete: boolean;
  /** A source for each supplier that is still waited for, in order. */
  readonly pending: readonly LodgingSource[];
  /** The same for those that did not answer, or not in time. */
  readonly failed: readonly LodgingSource[];
  /** How many suppliers are done with. */
  readonly version: number;
  readonly offers: readonly Offer[];
};

/** What is known of a session, as clients see it. */
export const stateOf = (
  id: string,
  suppliers: readonly SessionSupplier[],
  outcomes: ReadonlyMap<string, Outcome>,
): SessionState => {
  const sourcesWith = (isOne: (outcome: Outcome | undefined) => boolean): readonly LodgingSource[] =>
    suppliers.filter(({ name }) => isOne(outcomes.get(name))).map(({ source }) => source);
  const pending = sourcesWith((outcome) => outcome === undefined);
  return {
    id,
    complete: pending.length === 0,
    pending,
    failed: sourcesWith((outcome) => outcome !== undefined && outcome.kind !== 'ANSWERED'),
    version: suppliers.length - pending.length,
    offers: suppliers.flatMap(({ name }) => {
      const outcome = outcomes.get(name);
      return outcome?.kind === 'ANSWERED' ? outcome.offers : [];
    }),
  };
};

const byTotal = (one: Offer, other: Offer): number =>
  one.total.amount - other.total.amount || (one.id < other.id ? -1 : 1);

/** Offers by house: that with the cheapest offer first, among equals by id. All are in one currency. */
export const groupOffers = (offers: readonly Offer[]): readonly LodgingOffersGroup[] => {
  const groups = new Map<string, Offer[]>();
  for (const offer of [...offers].sort(byTotal)) {
    const group = groups.get(offer.lodgingId);
    if (group) group.push(offer);
    else groups.set(offer.lodgingId, [offer]);
  }
  const least = (group: LodgingOffersGroup): number => group.offers[0]?.total.amount ?? 0;
  return [...groups]
    .map(([lodgingId, some]) => ({ lodgingId, offers: some }))
    .sort((one, other) => least(one) - least(other) || (one.lodgingId < other.lodgingId ? -1 : 1));
};
