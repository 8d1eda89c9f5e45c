import type { Change } from '@tripgraph/kit/sync/source';
import type { Listing } from '../../listing.js';
import type { BookingConstants } from './constants.js';
import { hasClosedSince, readClock, type ChangesOptions } from './readChanges.js';
import { readCountryPage } from './readDetails.js';
import type { CountryPage } from './watermark.js';

type WalkOptions = ChangesOptions & { readonly rowsOfPage?: number | undefined };

/** A page that has been read, and the one to read next; null: the country has been read. */
type WalkedPage = { readonly changes: ReadonlyArray<Change<Listing>>; readonly next: CountryPage | null };

const nextOf = async (
  options: ChangesOptions,
  { token, since }: CountryPage,
  nextToken: string | null,
  signal: AbortSignal,
): Promise<CountryPage | null> => {
  const givenAtMs = options.nowMs();
  if (nextToken !== null) return { token: nextToken, givenAtMs, since };
  const mayLack = token !== null && since !== null && (await hasClosedSince(options, since, signal));
  return mayLack ? { token: null, givenAtMs, since: null } : null;
};

/**
 * Reads a country page by page, from a page on or from the beginning. When a house closes, those behind it may move up, and one of
 * them onto a page that has been read already: where anything closed meanwhile, the country is walked once more. Which house the
 * second walk passes by so the first one has brought.
 */
export const walkCountry = async function* (
  { rowsOfPage, ...feed }: WalkOptions,
  country: string,
  from: CountryPage | null,
  constants: BookingConstants,
  signal: AbortSignal,
): AsyncGenerator<WalkedPage> {
  const options = { ...feed, countries: [country] };
  const begin = async (): Promise<CountryPage> => ({
    token: null,
    givenAtMs: options.nowMs(),
    since: await readClock(options, signal),
  });
  let at: CountryPage | null = from ?? (await begin());
  while (at) {
    const { token } = at;
    const { changes, nextPage } = await readCountryPage(options.ask, { country, token, rowsOfPage }, constants, signal);
    if (nextPage !== null && nextPage === token)
      throw new Error(`Booking.com names the page of ${country} that was read as the next one`);
    at = await nextOf(options, at, nextPage, signal);
    yield { changes, next: at };
  }
};
