import type { Batch, Change, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import type { Listing } from '../../listing.js';
import { inBatches } from '../inBatches.js';
import type { AskBooking } from './askBooking.js';
import { readConstants } from './constants.js';
import { readCountries } from './countries.js';
import { closedOf, isLast, readChanges, readClock } from './readChanges.js';
import { readAccommodations } from './readDetails.js';
import { walkCountry } from './walkCountry.js';
import { readBookingWatermark, writeWatermark, type BookingWatermark, type CountryPage } from './watermark.js';

export type BookingOptions = {
  readonly ask: AskBooking;
  /** Only these, ISO 3166-1 alpha-2 in lower case; null: all that the source has. */
  readonly countries: readonly string[] | null;
  readonly nowMs: () => number;
  /** A multiple of 10, up to 1,000; 200 is the default. */
  readonly rowsOfPage?: number | undefined;
};

const hourMs = 3_600_000;
/** Tokens of pages are good for three hours. */
const pageLifetimeMs = 3 * hourMs - 10 * 60_000;
/** Changes are kept for longer, but are to be read at least daily. */
const changesWindowMs = 24 * hourMs;
/** As many as one request for details takes. */
const idsOfRequest = 100;

const full = async function* (
  options: BookingOptions,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  const resumed = resumeAt === null ? null : readBookingWatermark(resumeAt);
  const since = resumed?.since ?? (await readClock(options, signal));
  const constants = await readConstants(options.ask, signal);
  const countries = await readCountries(options.ask, options.countries, signal);
  const position = (at: BookingWatermark['at']): string => writeWatermark({ since, at });
  // A full run that had come to its end has nothing left to read.
  const rest = resumed && !resumed.at ? [] : countries.filter((country) => country >= (resumed?.at?.country ?? ''));
  const pageOf = (country: string): CountryPage | null => {
    const page = resumed?.at?.country === country ? resumed.at.page : null;
    return page && options.nowMs() - page.givenAtMs <= pageLifetimeMs ? page : null;
  };
  for (const [index, country] of rest.entries()) {
    const following = rest[index + 1];
    const after = following === undefined ? null : { country: following, page: null };
    for await (const { changes, next } of walkCountry(options, country, pageOf(country), constants, signal))
      yield* inBatches(changes, position(next ? { country, page: next } : after));
  }
  if (rest.length === 0) yield { changes: [], watermark: position(null) };
};

const delta = async function* (
  options: BookingOptions,
  watermark: string,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  let { since } = readBookingWatermark(watermark);
  if (options.nowMs() - Date.parse(since) > changesWindowMs) {
    throw new WatermarkRefused('changes were last read more than a day ago');
  }
  const constants = await readConstants(options.ask, signal);
  for (;;) {
    const answer = await readChanges(options, since, signal);
    const { changes, next, total_changes: total } = answer;
    const ids = [...new Set([...changes.changed, ...changes.opened])].map(String);
    for (let at = 0; at < ids.length; at += idsOfRequest) {
      const some = ids.slice(at, at + idsOfRequest);
      yield { changes: await readAccommodations(options.ask, some, constants, signal), watermark: null, total };
    }
    // What closed and opened again is as its details, which have just been read, say.
    const read = new Set(ids);
    const closed = closedOf(answer).map(String);
    const deletions = closed.filter((id) => !read.has(id)).map((key): Change<Listing> => ({ kind: 'DELETE', key }));
    yield* inBatches(deletions, writeWatermark({ since: next, at: null }), total);
    if (isLast(answer, since)) return;
    since = next;
  }
};

/**
 * Listings of Booking.com by its Demand API 3.2: everything by country and page, then what its feed says has changed. What is closed
 * for good, for a while or for fraud is deleted, and comes back when it opens.
 */
export const bookingSource = (options: BookingOptions): Source<Listing> => ({
  name: 'booking',
  full: (resumeAt, signal) => full(options, resumeAt, signal),
  delta: (since, signal) => delta(options, since, signal),
  // The feed names what is closed; what closed while nobody read the feed is missing from a full run.
  deletions: 'ABSENT',
  retry: async function* (keys, signal) {
    const ids = keys.filter((key) => /^\d{1,15}$/.test(key));
    if (ids.length === 0) return;
    const constants = await readConstants(options.ask, signal);
    yield { changes: await readAccommodations(options.ask, ids, constants, signal), watermark: null };
  },
});
