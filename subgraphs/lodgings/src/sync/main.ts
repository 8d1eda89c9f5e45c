import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migrateLodgings } from '../migrate.js';
import { readSourceSettings } from './config.js';
import { jobsOf, keySettings } from './openJobs.js';
import { placeListingIn } from './placeListing.js';

/** The process that copies Booking.com and Hostelworld into the lodgings' database: `--help` says what it takes. */
await runSyncProgram({
  name: 'lodgings',
  sources: Object.keys(keySettings),
  migrate: migrateLodgings,
  openJobs: async (settings, wanted) => {
    const sources = readSourceSettings();
    const gazetteer = await readGazetteer(readGazetteerFile());
    const placing = { placeListing: placeListingIn(gazetteer), revision: gazetteer.dataVersion };
    return jobsOf(wanted, sources, settings, placing);
  },
});
