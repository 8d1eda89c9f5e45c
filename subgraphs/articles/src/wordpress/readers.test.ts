import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../article/article.js';
import { isMariadbThere, mariadbIsMissing, startMariadb, type MariadbServer } from '../testing/mariadb.js';
import { mysqlSite } from '../testing/mysqlSite.js';
import { readAll, unstopped } from '../testing/readAll.js';
import { serveRest, type ServedRest } from '../testing/serveRest.js';
import { publicPosts, testRules, testSite } from '../testing/testSite.js';
import { wxrFile } from '../testing/wxrFile.js';
import { keyOfPost } from './post.js';
import { restSource } from './rest/restSource.js';
import { wxrSource } from './wxr/wxrSource.js';

const site = testSite(120);
const now = () => new Date('2026-11-20T00:00:00Z');

let rest: ServedRest;
let byRest: readonly Article[];
let mariadb: MariadbServer | undefined;
beforeAll(async () => {
  mariadb = isMariadbThere() ? await startMariadb() : undefined;
  rest = await serveRest(site);
  byRest = (await readAll(restSource({ client: rest.client, rules: testRules, now }).full(null, unstopped))).articles;
});
afterAll(async () => {
  await rest.close();
  await mariadb?.stop();
});

test('the REST API brings each public post, and no draft, revision, attachment or post with a password', () => {
  const wanted = publicPosts(site).map(({ id }) => keyOfPost(String(id)));
  expect(byRest.map(({ id }) => id)).toEqual(wanted);
  expect(wanted.length).toBeGreaterThan(80);
  expect(wanted.length).toBeLessThan(120);
});

test('news are told from features, and all ways to be somewhere are among the articles', () => {
  expect(new Set(byRest.map(({ kind }) => kind))).toEqual(new Set(['NEWS', 'FEATURE']));
  const ways = byRest.flatMap(({ mentions }) => mentions.map(({ link }) => link?.matchedBy ?? null));
  expect(new Set(ways)).toEqual(new Set(['NATIVE_ID', 'NAME_AND_POINT', 'NAME']));
});

test('an export has the same articles as the REST API', async () => {
  const { file, remove } = await wxrFile(site);
  const source = wxrSource({ file, rules: testRules, isWhole: true });
  expect((await readAll(source.full(null, unstopped))).articles).toEqual(byRest);
  await remove();
});

test('a replica of the database has the same articles as the REST API', async ({ skip }) => {
  if (!mariadb) return skip(mariadbIsMissing);
  const { source } = await mysqlSite(mariadb, 'readers', site);
  expect((await readAll(source().full(null, unstopped))).articles).toEqual(byRest);
});
