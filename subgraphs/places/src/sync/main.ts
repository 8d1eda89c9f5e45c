import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migratePlaces } from '../migrate.js';
import { cmsJob } from './cmsJob.js';
import { readCmsSettings } from './config.js';

/** The process that keeps what editors have written up to date; of these exactly one runs. */
await runSyncProgram({
  name: 'places',
  sources: ['cms'],
  migrate: migratePlaces,
  openJobs: async () => {
    const settings = readCmsSettings();
    if (!settings)
      throw new Error('CMS_DATABASE_URL is not set: the address of the CMS, such as postgresql://cms/cms.');
    return [cmsJob(settings, await readGazetteer(readGazetteerFile()))];
  },
});
