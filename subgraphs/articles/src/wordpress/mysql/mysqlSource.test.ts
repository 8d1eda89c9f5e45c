import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { erasePost, putPost } from '@tripgraph/simulators/wordpress/mysql/fillSite';
import type { SitePost } from '@tripgraph/simulators/wordpress/sitePost';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { isMariadbThere, mariadbIsMissing, startMariadb, type MariadbServer } from '../../testing/mariadb.js';
import { mysqlSite } from '../../testing/mysqlSite.js';
import { readAll, unstopped } from '../../testing/readAll.js';
import { publicPosts, testSite } from '../../testing/testSite.js';
import { keyOfPost } from '../post.js';
import { openReplica } from './replica.js';

let mariadb: MariadbServer | undefined;
beforeAll(async () => {
  mariadb = isMariadbThere() ? await startMariadb() : undefined;
});
afterAll(() => mariadb?.stop());

let databases = 0;
/** A site in a database of its own, and what a full run has read of it. */
const replicaOf = async ({ skip }: TestContext, size: number) => {
  if (!mariadb) return skip(mariadbIsMissing);
  const site = testSite(size);
  databases += 1;
  const written = await mysqlSite(mariadb, `replica_${databases}`, site);
  const source = written.source(7);
  const whole = await readAll(source.full(null, unstopped));
  const delta = (watermark = whole.watermarks.at(-1) ?? '') => readAll(source.delta?.(watermark, unstopped));
  const put = (id: number, fields: Partial<SitePost>): Promise<void> => {
    const post = site.post(id);
    if (!post) throw new Error(`there is no post ${id}`);
    return putPost(written.run, { ...post, modifiedGmt: afterNow(0), ...fields });
  };
  return { ...written, site, source, whole, delta, put, posts: publicPosts(site) };
};

const later = Date.now() + 60_000;
/** Some seconds after what is modified while a full run is read, in GMT. */
const afterNow = (seconds: number): string =>
  new Date(later + seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');

const told = (kind: string, ...posts: ReadonlyArray<{ readonly id: number } | undefined>): readonly string[] =>
  posts.map((post) => `${kind} ${keyOfPost(String(post?.id))}`);

test('a run that is cut off goes on with the next post', async (context) => {
  const { source, whole } = await replicaOf(context, 40);
  const rest = await readAll(source.full(whole.watermarks[1] ?? null, unstopped));
  expect(rest.told).toEqual(whole.told.slice(14));
  expect((await readAll(source.full(whole.watermarks.at(-1) ?? null, unstopped))).told).toEqual([]);
});

test('a delta brings what changed in the order in which it did, and takes away what nobody may read any more', async (context) => {
  const { posts, delta, put } = await replicaOf(context, 20);
  expect((await delta()).told).toEqual([]);
  const [one, two, three, four] = posts;
  await put(two?.id ?? 0, { modifiedGmt: afterNow(1), title: 'Anew' });
  await put(one?.id ?? 0, { modifiedGmt: afterNow(2), status: 'trash' });
  await put(four?.id ?? 0, { modifiedGmt: afterNow(3), password: 'open sesame' });
  await put(three?.id ?? 0, { modifiedGmt: afterNow(4), status: 'draft' });
  const read = await delta();
  expect(new Set(read.told)).toEqual(new Set([...told('UPSERT', two), ...told('DELETE', one, four, three)]));
  expect(read.articles.map(({ title }) => title)).toEqual(['Anew']);
  expect(JSON.parse(read.watermarks.at(-1) ?? '')).toEqual({
    kind: 'DELTA',
    modifiedAt: afterNow(4),
    afterId: String(three?.id),
  });
});

test('many posts that were modified in one second are brought once each, in several batches', async (context) => {
  const { posts, delta, put } = await replicaOf(context, 30);
  const second = afterNow(9);
  for (const { id } of posts.slice(0, 20)) await put(id, { modifiedGmt: second });
  const read = await delta();
  expect(read.told).toEqual(told('UPSERT', ...posts.slice(0, 20)));
  expect(read.watermarks).toHaveLength(3);
});

test('the last minutes before a watermark are read again: a transaction may have been open', async (context) => {
  const { posts, delta, put } = await replicaOf(context, 10);
  await put(posts[0]?.id ?? 0, { modifiedGmt: afterNow(30) });
  const { watermarks } = await delta();
  await put(posts[1]?.id ?? 0, { modifiedGmt: afterNow(10) });
  expect((await delta(watermarks.at(-1) ?? '')).told).toEqual(told('UPSERT', posts[0], posts[1]));
});

test('what was deleted for good is missing from the next full run', async (context) => {
  const { posts, run, source, delta } = await replicaOf(context, 12);
  await erasePost(run, posts[3]?.id ?? 0);
  expect((await delta()).told).toEqual([]);
  const { told: all } = await readAll(source.full(null, unstopped));
  expect(all).toEqual(told('UPSERT', ...posts.filter((_post, index) => index !== 3)));
});

test('a term is found by what relates it, not by an id that looks the same', async (context) => {
  const { run, source, posts } = await replicaOf(context, 12);
  // Term 9 stands where relationships of the category with term_taxonomy_id 9 would lead who joins by term_id.
  await run(`insert into wp_terms (term_id, name, slug) values (8, 'Trap', 'trap'), (9, 'Trap', 'news-trap')`, []);
  const { articles } = await readAll(source.full(null, unstopped));
  expect(articles.map(({ kind }) => kind)).toEqual(
    posts.map(({ categories }) => (categories.includes(1) ? 'NEWS' : 'FEATURE')),
  );
});

test('a post whose time in GMT was never written has the time that the site’s clocks showed', async (context) => {
  const { run, source, posts } = await replicaOf(context, 10);
  await run(`update wp_posts set post_date_gmt = '0000-00-00 00:00:00', post_modified_gmt = '0000-00-00 00:00:00'`, []);
  const { articles } = await readAll(source.full(null, unstopped));
  expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(
    posts.map(({ publishedGmt }) => `${publishedGmt?.replace(' ', 'T')}.000Z`),
  );
});

test('a post without any time, and one that is endless, are unreadable, and the others are read', async (context) => {
  const { run, source, posts } = await replicaOf(context, 10);
  const [one, two, ...rest] = posts;
  const zero = '0000-00-00 00:00:00';
  await run('update wp_posts set post_date = ?, post_date_gmt = ? where ID = ?', [zero, zero, one?.id ?? 0]);
  await run(`update wp_posts set post_content = repeat('long ', 4000000) where ID = ?`, [two?.id ?? 0]);
  const read = await readAll(source.full(null, unstopped));
  expect(read.told).toEqual([...told('UNREADABLE', one, two), ...told('UPSERT', ...rest)]);
  expect(read.changes.slice(0, 2)).toMatchObject([
    { reason: 'it does not say when it was published' },
    { reason: 'it has 524289 characters; 524288 are read' },
  ]);
});

test('records in quarantine are asked for again, and those that are gone are deleted', async (context) => {
  const { source, posts } = await replicaOf(context, 10);
  const retried = source.retry?.([keyOfPost(String(posts[0]?.id)), 'art_wp_999999', 'item 3'], unstopped);
  expect((await readAll(retried)).told).toEqual([...told('UPSERT', posts[0]), 'DELETE art_wp_999999']);
});

test('nothing can be written there, and no file be asked of us', async (context) => {
  const { url } = await replicaOf(context, 1);
  const replica = await openReplica({ url, privateHosts: ['127.0.0.1'] }, unstopped);
  await expect(replica.query({ text: `update wp_posts set post_title = 'x'`, values: [] })).rejects.toThrow(
    'READ ONLY',
  );
  await expect(
    replica.query({ text: `load data local infile '/etc/passwd' into table wp_posts`, values: [] }),
  ).rejects.toThrow();
  await replica.close();
});

test('a server that is not listed is spoken to by TLS or not at all', async (context) => {
  const { url } = await replicaOf(context, 1);
  await expect(openReplica({ url, privateHosts: [] }, unstopped)).rejects.toThrow();
});

test('when it is asked to stop, what is under way ends', async (context) => {
  const { url } = await replicaOf(context, 1);
  const stopped = new AbortController();
  const replica = await openReplica({ url, privateHosts: ['127.0.0.1'] }, stopped.signal);
  const query = replica.query({ text: 'select sleep(50)', values: [] });
  stopped.abort();
  await expect(query).rejects.toThrow();
});

test('a database without a site, and a watermark of anything else, are said to be none', async (context) => {
  const { run, source } = await replicaOf(context, 1);
  await expect(readAll(source.full('{}', unstopped))).rejects.toThrow(WatermarkRefused);
  await run(`delete from wp_options where option_name = 'home'`, []);
  await expect(readAll(source.full(null, unstopped))).rejects.toThrow('no option "home"');
});
