import type { OfferSearch } from './offerSearch.js';
import { offersOfAnswer } from './offersOfAnswer.js';
import type { Outcome } from './outcome.js';
import type { OfferSupplier } from './supplier.js';

/** A listing with the house that it is of. */
export type HouseListing = {
  readonly lodgingId: string;
  readonly source: OfferSupplier['source'];
  readonly sourceId: string;
  readonly cityRef: string | null;
};

const answerOf = async (
  supplier: OfferSupplier,
  search: OfferSearch,
  listings: readonly HouseListing[],
  signal: AbortSignal,
): Promise<Outcome> => {
  const own = listings.filter(({ source }) => source === supplier.source);
  if (own.length === 0) return { kind: 'ANSWERED', offers: [] };
  const lodgingOf = new Map(own.map(({ sourceId, lodgingId }) => [sourceId, lodgingId]));
  const answer = await supplier.ask(search, own, signal);
  return { kind: 'ANSWERED', offers: offersOfAnswer(supplier, search, lodgingOf, answer) };
};

/**
 * Asks one supplier, for so long at most, whether it heeds that or not. Never rejects; `onFailure` is told why it failed. `signal`
 * ends it before.
 */
export const askSupplier = async (
  supplier: OfferSupplier,
  search: OfferSearch,
  listings: Promise<readonly HouseListing[]>,
  {
    deadlineMs,
    signal,
    onFailure,
  }: {
    readonly deadlineMs: number;
    readonly signal: AbortSignal;
    readonly onFailure: (supplier: string, reason: unknown) => void;
  },
): Promise<Outcome> => {
  const over = new AbortController();
  let end = (): void => undefined;
  const timedOut = new Promise<Outcome>((resolve) => {
    end = () => {
      over.abort();
      resolve({ kind: 'TIMED_OUT' });
    };
  });
  const timer = setTimeout(end, deadlineMs);
  signal.addEventListener('abort', end);
  const answered = listings
    .then((found) => answerOf(supplier, search, found, over.signal))
    .catch((error: unknown): Outcome => {
      if (!over.signal.aborted) onFailure(supplier.name, error);
      return { kind: 'FAILED' };
    });
  try {
    const outcome = await Promise.race([answered, timedOut]);
    if (outcome.kind === 'TIMED_OUT' && !signal.aborted)
      onFailure(supplier.name, new Error(`no answer within ${deadlineMs} ms`));
    return outcome;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
};
