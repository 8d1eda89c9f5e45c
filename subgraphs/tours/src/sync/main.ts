import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migrateTours } from '../migrate.js';
import type { Match } from '../tour/match.js';
import { chooseJobs, sourceNames } from './chooseJobs.js';
import { readTourSources } from './config.js';
import { openJobs } from './openJobs.js';

await runSyncProgram({
  name: 'tours',
  sources: sourceNames,
  migrate: migrateTours,
  openJobs: async (settings, wanted) => {
    const sources = readTourSources();
    const gazetteer = await readGazetteer(readGazetteerFile());
    const match: Match = (place) => matchPlace(gazetteer, place);
    return chooseJobs(openJobs(settings, sources, { match, version: gazetteer.dataVersion }), wanted);
  },
});
