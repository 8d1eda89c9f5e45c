import type { Batch } from '@tripgraph/kit/sync/source';
import { createBooking, type BookingOptions, type SimulatedBooking } from '@tripgraph/simulators/booking/bookingSource';
import { createHostelworld, type SimulatedHostelworld } from '@tripgraph/simulators/hostelworld/hostelworldSource';
import { bookingAffiliate, bookingToken } from '@tripgraph/simulators/booking/bookingSource';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { SimulatedReply, SimulatedSource } from '@tripgraph/simulators/source';
import type { ListingPlace } from '../houses/storedListing.js';
import type { Listing } from '../listing.js';
import type { AskBooking } from '../sync/booking/askBooking.js';
import type { AskHostelworld } from '../sync/hostelworld/askHostelworld.js';

/** Five cities in five countries, Berlin first: small enough for a test. */
export const fewPlaces = [...new Map(simulatedPlaces.toReversed().map((place) => [place.countryCode, place])).values()]
  .toReversed()
  .slice(0, 5);

const bodyOf = ({ status, body }: SimulatedReply): unknown => {
  if (status !== 200) throw new Error(`the source answered ${status}: ${String(body)}`);
  return JSON.parse(String(body));
};

/** Booking.com's simulator without HTTP, and how a sync asks it; `asked` is told each path. */
export const simulateBooking = (
  options: Partial<BookingOptions> = {},
  asked: (path: string, body: object) => void = () => undefined,
): { readonly source: SimulatedBooking; readonly ask: AskBooking } => {
  const source = createBooking({ seed: 1, places: fewPlaces, size: 40, ...options });
  const headers = { authorization: `Bearer ${bookingToken}`, 'x-affiliate-id': bookingAffiliate };
  const ask: AskBooking = async (path, body) => {
    asked(path, body);
    const request = { method: 'POST', path, query: new URLSearchParams(), headers, body: JSON.stringify(body) };
    return bodyOf(await source.handle(request));
  };
  return { source, ask };
};

/** The same of Hostelworld. */
export const simulateHostelworld = (
  size = 40,
): { readonly source: SimulatedHostelworld; readonly ask: AskHostelworld } => {
  const source = createHostelworld({ seed: 1, places: fewPlaces, size });
  return { source, ask: askBackend(source) };
};

const askBackend =
  (source: SimulatedSource): AskHostelworld =>
  async (path, query) =>
    bodyOf(await source.handle({ method: 'GET', path, query: new URLSearchParams(query), headers: {}, body: '' }));

/** Stands every listing in Berlin, in Germany: matching has tests of its own. */
export const inBerlin = ({ sourceId }: Listing): ListingPlace => ({
  placeId: 'plc_2950159',
  ancestorIds: ['plc_world', 'plc_continent_eu', 'plc_country_de', 'plc_region_de_16'],
  matchedBy: 'NAME_AND_POINT',
  confidence: 0.9,
  wanted: { names: [`the city of ${sourceId}`] },
});

/** All batches that a source gives. */
export const batchesOf = async (batches: AsyncIterable<Batch<Listing>>): Promise<Array<Batch<Listing>>> => {
  const all: Array<Batch<Listing>> = [];
  for await (const batch of batches) all.push(batch);
  return all;
};
