import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migrateTours } from '../migrate.js';
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
    return chooseJobs(
      openJobs(settings, sources, (place) => matchPlace(gazetteer, place)),
      wanted,
    );
  },
});
