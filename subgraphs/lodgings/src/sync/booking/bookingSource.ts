import type { Batch, Change, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import type { z } from 'zod';
import type { Listing } from '../../listing.js';
import type { AskBooking } from './askBooking.js';
import { changesShape } from './changesShape.js';
import { readConstants } from './constants.js';
import { readCountries } from './countries.js';
import { readAccommodations, readCountryPage } from './readDetails.js';
import { readWatermark, writeWatermark, type BookingWatermark } from './watermark.js';

export type BookingOptions = {
  readonly ask: AskBooking;
  /** Only these, ISO 3166-1 alpha-2 in lower case; null: all that the source has. */
  readonly countries: readonly string[] | null;
  readonly nowMs: () => number;
};

const hourMs = 3_600_000;
/** Tokens of pages are good for three hours. */
const pageLifetimeMs = 3 * hourMs - 10 * 60_000;
/** Changes are kept for longer, but are to be read at least daily. */
const changesWindowMs = 24 * hourMs;
/** As many as one request for details takes. */
const idsOfRequest = 100;

type Changes = z.output<typeof changesShape>['data'];

const readChanges = async (
  { ask, countries }: BookingOptions,
  since: string,
  signal: AbortSignal,
): Promise<Changes> => {
  const filters = countries === null ? {} : { filters: { countries } };
  return changesShape.parse(await ask('/accommodations/details/changes', { last_change: since, ...filters }, signal))
    .data;
};

/** What the clock of the source says, so that what changes during a full run is read again after it. */
const readClock = async (options: BookingOptions, signal: AbortSignal): Promise<string> =>
  (await readChanges(options, new Date(options.nowMs() - hourMs).toISOString(), signal)).next;

const full = async function* (
  options: BookingOptions,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  const resumed = resumeAt === null ? null : readWatermark(resumeAt);
  const since = resumed?.since ?? (await readClock(options, signal));
  const constants = await readConstants(options.ask, signal);
  const countries = await readCountries(options.ask, options.countries, signal);
  const position = (at: BookingWatermark['at']): string => writeWatermark({ since, at });
  let page = resumed?.at?.page ?? null;
  if (page && options.nowMs() - page.givenAtMs > pageLifetimeMs) page = null;
  // A full run that had come to its end has nothing left to read.
  const rest = resumed && !resumed.at ? [] : countries.filter((country) => country >= (resumed?.at?.country ?? ''));
  for (const [index, country] of rest.entries()) {
    let token = page?.token ?? null;
    page = null;
    do {
      const { changes, nextPage } = await readCountryPage(options.ask, country, token, constants, signal);
      token = nextPage;
      const next = rest[index + 1];
      const at =
        token !== null
          ? { country, page: { token, givenAtMs: options.nowMs() } }
          : next !== undefined
            ? { country: next, page: null }
            : null;
      yield { changes, watermark: position(at) };
    } while (token !== null);
  }
  if (rest.length === 0) yield { changes: [], watermark: position(null) };
};

const delta = async function* (
  options: BookingOptions,
  watermark: string,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  let { since } = readWatermark(watermark);
  if (options.nowMs() - Date.parse(since) > changesWindowMs) {
    throw new WatermarkRefused('changes were last read more than a day ago');
  }
  const constants = await readConstants(options.ask, signal);
  for (;;) {
    const { changes, next, total_changes: total } = await readChanges(options, since, signal);
    const ids = [...new Set([...changes.changed, ...changes.opened])].map(String);
    for (let at = 0; at < ids.length; at += idsOfRequest) {
      const some = ids.slice(at, at + idsOfRequest);
      yield { changes: await readAccommodations(options.ask, some, constants, signal), watermark: null, total };
    }
    const { permanently, temporarily, fraud } = changes.closed;
    const closed = [...permanently, ...temporarily, ...fraud];
    const deletions = closed.map((id): Change<Listing> => ({ kind: 'DELETE', key: String(id) }));
    yield { changes: deletions, watermark: writeWatermark({ since: next, at: null }), total };
    if (total === 0 || Date.parse(next) <= Date.parse(since)) return;
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
