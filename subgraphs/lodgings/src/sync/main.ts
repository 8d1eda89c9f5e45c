import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migrateLodgings } from '../migrate.js';
import { readSourceSettings } from './config.js';
import { jobsOf } from './openJobs.js';
import { placeListingIn } from './placeListing.js';

/** The process that copies Booking.com and Hostelworld into the lodgings' database: `--help` says what it takes. */
await runSyncProgram({
  name: 'lodgings',
  sources: ['booking', 'hostelworld'],
  migrate: migrateLodgings,
  openJobs: async (settings, wanted) => {
    const sources = readSourceSettings();
    const gazetteer = await readGazetteer(sources.gazetteerFile);
    const placing = { placeListing: placeListingIn(gazetteer), revision: gazetteer.dataVersion };
    return jobsOf(wanted, sources, settings, placing);
  },
});
