import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { readSources, type Sources } from '@tripgraph/places/load/sources/readSources';
import { bookingAffiliate, bookingToken, createBooking } from '@tripgraph/simulators/booking/bookingSource';
import { createHostelworld } from '@tripgraph/simulators/hostelworld/hostelworldSource';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import type { BenchCase, PreparedCase } from './benchCase.js';
import { writeGazetteerFile } from './gazetteerFile.js';

const program = join(projectFolder, 'subgraphs/lodgings/dist/sync/main.js');
/** Hostelworld has half as many as there are houses. */
const housesOf = { booking: 1, hostelworld: 2 };

/** Suppliers whose lodgings are made as they are asked for, and the sync of one of them. */
export const prepareLodgings = async (
  source: keyof typeof housesOf,
  { records, seed }: { readonly records: number; readonly seed: number },
  placeSources: () => Sources = readSources,
): Promise<PreparedCase> => {
  const options = { seed, size: records * housesOf[source], places: simulatedPlaces };
  const simulation = createSimulation([createBooking(options), createHostelworld(options)]);
  const served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  const gazetteer = await writeGazetteerFile(placeSources());
  return {
    command: [program, source],
    environment: {
      GAZETTEER_FILE: gazetteer.file,
      SOURCE_PRIVATE_HOSTS: '127.0.0.1',
      BOOKING_URL: `${served.url}/booking`,
      BOOKING_TOKEN: bookingToken,
      BOOKING_AFFILIATE_ID: bookingAffiliate,
      BOOKING_REQUESTS_PER_SECOND: '1000',
      HOSTELWORLD_URL: `${served.url}/hostelworld`,
      HOSTELWORLD_REQUESTS_PER_SECOND: '1000',
    },
    close: async () => {
      await served.close();
      await gazetteer.remove();
    },
  };
};

const caseOf = (name: keyof typeof housesOf): BenchCase => ({
  name,
  things: 'lodgings',
  records: 100_000,
  prepare: (options) => prepareLodgings(name, options),
});

/** Listings of both suppliers, each matched to its place and compared with its neighbours. */
export const lodgingCases: readonly BenchCase[] = [caseOf('booking'), caseOf('hostelworld')];
