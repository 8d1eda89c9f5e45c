import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { killedProcessesEqualUndisturbed } from '@tripgraph/kit/testing/sync/killedProcesses';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import type { Source } from '@tripgraph/kit/sync/source';
import { gazetteerFile } from '@tripgraph/matching/testing/gazetteerFile';
import type { WordPressSite } from '@tripgraph/simulators/wordpress/site';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import type { Article } from '../article/article.js';
import { migrateArticles } from '../migrate.js';
import { isMariadbThere, mariadbIsMissing, startMariadb, type MariadbServer } from '../testing/mariadb.js';
import { mysqlSite } from '../testing/mysqlSite.js';
import { serveRest, type ServedRest } from '../testing/serveRest.js';
import { publicPosts, testRules, testSite } from '../testing/testSite.js';
import { wxrFile, type WxrFile } from '../testing/wxrFile.js';
import { keyOfPost } from '../wordpress/post.js';
import { restSource } from '../wordpress/rest/restSource.js';
import { wxrSource } from '../wordpress/wxr/wxrSource.js';
import { articleSink } from './articleSink.js';
import { readWordPressSettings } from './config.js';
import { openArticleJobs } from './openJobs.js';

const tables = ['article', 'article_place', 'article_at'];
const site = testSite(60);

const under = (openSource: () => Source<Article>) => ({
  serverUrl: inject('postgresUrl'),
  migrate: migrateArticles,
  sink: articleSink,
  tables,
  openSource,
});

const [poisoned] = publicPosts(site).slice(7);
if (!poisoned) throw new Error('there is no post to poison');
const poisonedKeys = [keyOfPost(String(poisoned.id))];

/** The same site, where one post has lost its title. */
const poisonedSite = (): WordPressSite => {
  const copy = testSite(60);
  copy.put({ ...poisoned, title: '<script>only this</script>' });
  return copy;
};

let mariadb: MariadbServer | undefined;
let export_: WxrFile;
let rest: ServedRest;
beforeAll(async () => {
  mariadb = isMariadbThere() ? await startMariadb() : undefined;
  export_ = await wxrFile(site);
  rest = await serveRest(site);
});
afterAll(async () => {
  await rest.close();
  await export_.remove();
  await mariadb?.stop();
});

const wxrOf = ({ file }: WxrFile) => wxrSource({ file, rules: testRules, isWhole: true, batchPosts: 8 });
const restOf = ({ client }: ServedRest) =>
  restSource({ client, rules: testRules, now: () => new Date(), pagePosts: 8 });

test('an export: runs that are cut off come to the same rows, and a second run changes nothing', () =>
  interruptedRunsEqualUndisturbed(under(() => wxrOf(export_))));

test('the REST API: runs that are cut off come to the same rows, and a second run changes nothing', () =>
  interruptedRunsEqualUndisturbed(under(() => restOf(rest))));

test('a replica: runs that are cut off come to the same rows, and a second run changes nothing', async ({ skip }) => {
  if (!mariadb) return skip(mariadbIsMissing);
  const { source } = await mysqlSite(mariadb, 'interrupted', site);
  await interruptedRunsEqualUndisturbed(under(() => source(8)));
});

test('an export: a post that cannot be read is in quarantine, the others are in', async () => {
  const broken = await wxrFile(poisonedSite());
  await poisonedRecordsAreQuarantined({
    ...under(() => wxrOf(export_)),
    openPoisoned: () => wxrOf(broken),
    poisonedKeys,
  });
  await broken.remove();
});

test('the REST API: a post that cannot be read is in quarantine, the others are in', async () => {
  const broken = await serveRest(poisonedSite());
  await poisonedRecordsAreQuarantined({
    ...under(() => restOf(rest)),
    openPoisoned: () => restOf(broken),
    poisonedKeys,
  });
  await broken.close();
});

test('a replica: a post that cannot be read is in quarantine, the others are in', async ({ skip }) => {
  if (!mariadb) return skip(mariadbIsMissing);
  const whole = await mysqlSite(mariadb, 'whole', site);
  const broken = await mysqlSite(mariadb, 'broken', poisonedSite());
  await poisonedRecordsAreQuarantined({
    ...under(() => whole.source()),
    openPoisoned: () => broken.source(),
    poisonedKeys,
  });
});

test('sync processes that are killed and gone on with come to the same rows as one that is not', async () => {
  const gazetteer = await gazetteerFile();
  onTestFinished(gazetteer.remove);
  const environment = {
    GAZETTEER_FILE: gazetteer.file,
    WORDPRESS_WXR_FILE: export_.file,
    WORDPRESS_WXR_IS_WHOLE: 'true',
  };
  vi.stubEnv('GAZETTEER_FILE', gazetteer.file);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(publicPosts(site).length).toBeGreaterThan(40);
  await killedProcessesEqualUndisturbed({
    serverUrl: inject('postgresUrl'),
    migrate: migrateArticles,
    // Processes run what is built.
    command: [fileURLToPath(new URL('../../dist/sync/main.js', import.meta.url)), 'wordpress'],
    environment,
    jobs: await openArticleJobs(readWordPressSettings(environment), []),
    tables,
    points: 10,
  });
}, 180_000);
