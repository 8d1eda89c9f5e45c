import { syncJob, type SyncJob } from '@tripgraph/kit/sync/job';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import type { ReadingRules } from '../wordpress/articleOfPost.js';
import { articleSink } from './articleSink.js';
import type { WordPressSettings } from './config.js';
import { wordPressSource } from './wordPressSource.js';

const minute = 60_000;
/** Another number whenever a post becomes another article than before: then every post is read again. */
const readingVersion = 1;

/** The sync of WordPress by the way that is set. Rejects with a sentence about settings that are missing or wrong. */
export const openArticleJobs = async (
  { way, newsCategory }: WordPressSettings,
  privateHosts: readonly string[],
): Promise<readonly SyncJob[]> => {
  if (way === null)
    throw new Error('no way to WordPress is set: WORDPRESS_MYSQL_URL, WORDPRESS_REST_URL or WORDPRESS_WXR_FILE');
  const gazetteer = await readGazetteer(readGazetteerFile());
  const rules: ReadingRules = { newsCategory, match: (wanted) => matchPlace(gazetteer, wanted) };
  return [
    syncJob({
      source: wordPressSource(way, rules, privateHosts),
      sink: articleSink,
      revision: `${readingVersion} ${newsCategory} ${gazetteer.dataVersion}`,
      everyMs: 5 * minute,
      fullEveryMs: 6 * 60 * minute,
    }),
  ];
};
