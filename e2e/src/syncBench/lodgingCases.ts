import type { Sources } from '@tripgraph/places/load/sources/readSources';
import { createBooking } from '@tripgraph/simulators/booking/bookingSource';
import { createHostelworld } from '@tripgraph/simulators/hostelworld/hostelworldSource';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { BenchCase, PreparedCase } from './benchCase.js';
import { openSimulated, prepareSync } from './prepareSync.js';

/** Hostelworld has half as many as there are houses. */
const housesOf = { booking: 1, hostelworld: 2 };
const rates = { BOOKING_REQUESTS_PER_SECOND: '1000', HOSTELWORLD_REQUESTS_PER_SECOND: '1000' };

/** Suppliers whose lodgings are made as they are asked for, and the sync of one of them. */
export const prepareLodgings = (
  source: keyof typeof housesOf,
  { records, seed }: { readonly records: number; readonly seed: number },
  placeSources?: () => Sources,
): Promise<PreparedCase> => {
  const options = { seed, size: records * housesOf[source], places: simulatedPlaces };
  const suppliers = [createBooking(options), createHostelworld(options)];
  return prepareSync('lodgings', source, () => openSimulated('lodgings', suppliers, rates), placeSources);
};

const caseOf = (name: keyof typeof housesOf): BenchCase => ({
  name,
  things: 'lodgings',
  records: 100_000,
  prepare: (options) => prepareLodgings(name, options),
});

/** Listings of both suppliers, each matched to its place and compared with its neighbours. */
export const lodgingCases: readonly BenchCase[] = [caseOf('booking'), caseOf('hostelworld')];
