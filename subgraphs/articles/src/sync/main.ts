import { syncJob } from '@tripgraph/kit/sync/job';
import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { migrateArticles } from '../migrate.js';
import { articleSink } from './articleSink.js';
import { readWordPressSettings } from './config.js';
import { wordPressSource } from './wordPressSource.js';

const minute = 60_000;
/** Another number whenever a post becomes another article than before: then every post is read again. */
const readingVersion = 1;

await runSyncProgram({
  name: 'articles',
  sources: ['wordpress'],
  migrate: migrateArticles,
  openJobs: async ({ privateHosts }) => {
    const { way, newsCategory } = readWordPressSettings();
    if (way === null)
      throw new Error('no way to WordPress is set: WORDPRESS_MYSQL_URL, WORDPRESS_REST_URL or WORDPRESS_WXR_FILE');
    const gazetteer = await readGazetteer(readGazetteerFile());
    const source = wordPressSource(
      way,
      { newsCategory, match: (wanted) => matchPlace(gazetteer, wanted) },
      privateHosts,
    );
    const revision = `${readingVersion} ${newsCategory} ${gazetteer.dataVersion}`;
    return [syncJob({ source, sink: articleSink, revision, everyMs: 5 * minute, fullEveryMs: 6 * 60 * minute })];
  },
});
