import { chooseJobs } from '@tripgraph/kit/sync/chooseJobs';
import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migrateTours } from '../migrate.js';
import type { Match } from '../tour/match.js';
import { readTourSources } from './config.js';
import { keySettings, openJobs } from './openJobs.js';

await runSyncProgram({
  name: 'tours',
  sources: Object.keys(keySettings),
  migrate: migrateTours,
  openJobs: async (settings, wanted) => {
    const sources = readTourSources();
    const gazetteer = await readGazetteer(readGazetteerFile());
    const match: Match = (place) => matchPlace(gazetteer, place);
    const jobs = openJobs(settings, sources, { match, version: gazetteer.dataVersion });
    return chooseJobs(jobs, wanted, keySettings);
  },
});
