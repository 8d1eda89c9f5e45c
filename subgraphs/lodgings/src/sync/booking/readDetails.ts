import type { Change } from '@tripgraph/kit/sync/source';
import type { Listing } from '../../listing.js';
import { changeOf } from '../changeOf.js';
import type { AskBooking } from './askBooking.js';
import type { BookingConstants } from './constants.js';
import { detailsPageShape, detailsShape } from './detailsShape.js';
import { listingOfDetails } from './listingOfDetails.js';

/** A page of 200 with photos and rooms is some 2 MB. */
const defaultRowsOfPage = 200;
const extras = ['description', 'facilities', 'photos', 'rooms'];
const languages = ['en-gb'];

export type DetailsPage = { readonly changes: ReadonlyArray<Change<Listing>>; readonly nextPage: string | null };

const read =
  (constants: BookingConstants) =>
  (record: unknown): Listing | null => {
    const details = detailsShape.parse(record);
    return details.accommodation_status === 'open' ? listingOfDetails(details, constants) : null;
  };

/** A page of the accommodations that `which` names. A page that is none is an error; a record that is none is quarantined. */
const ask = async (
  askBooking: AskBooking,
  which: object,
  constants: BookingConstants,
  signal: AbortSignal,
): Promise<DetailsPage> => {
  const page = detailsPageShape.parse(await askBooking('/accommodations/details', which, signal));
  return {
    changes: page.data.map((record) => changeOf(record, read(constants))),
    nextPage: page.metadata?.next_page ?? null,
  };
};

/** Which page of a country's accommodations: the first, or that of a token, which stands for the whole request. */
type WantedPage = {
  readonly country: string;
  readonly token: string | null;
  readonly rowsOfPage: number | undefined;
};

/** A page of all accommodations of a country. */
export const readCountryPage = (
  askBooking: AskBooking,
  { country, token, rowsOfPage: rows = defaultRowsOfPage }: WantedPage,
  constants: BookingConstants,
  signal: AbortSignal,
): Promise<DetailsPage> =>
  ask(askBooking, token === null ? { country, extras, languages, rows } : { page: token }, constants, signal);

/** These accommodations, at most 100; one that is not there any more is deleted. */
export const readAccommodations = async (
  askBooking: AskBooking,
  ids: readonly string[],
  constants: BookingConstants,
  signal: AbortSignal,
): Promise<ReadonlyArray<Change<Listing>>> => {
  const which = { accommodations: ids.map(Number), extras, languages, rows: 100 };
  const { changes } = await ask(askBooking, which, constants, signal);
  const there = new Set(changes.map(({ key }) => key));
  return [...changes, ...ids.filter((id) => !there.has(id)).map((key) => ({ kind: 'DELETE' as const, key }))];
};
