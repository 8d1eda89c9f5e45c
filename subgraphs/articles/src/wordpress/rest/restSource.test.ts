import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import type { SimulatedReply, SimulatedRequest } from '@tripgraph/simulators/source';
import { restAnswer } from '@tripgraph/simulators/wordpress/rest/restAnswer';
import type { WordPressSite } from '@tripgraph/simulators/wordpress/site';
import { onTestFinished, expect, test } from 'vitest';
import { readAll, unstopped } from '../../testing/readAll.js';
import { serveRest, type ServedRest } from '../../testing/serveRest.js';
import { publicPosts, testRules, testSite } from '../../testing/testSite.js';
import { keyOfPost } from '../post.js';
import { restSource } from './restSource.js';

const now = new Date('2026-11-20T12:00:00Z');
const keysOf = (ids: readonly number[]): readonly string[] => ids.map((id) => keyOfPost(String(id)));
const keysIn = (told: readonly string[]): readonly string[] => told.map((one) => one.replace(/^\w+ /, ''));

type Intercept = (request: SimulatedRequest, served: () => ServedRest) => SimulatedReply | undefined;

const sourceOver = async (site: WordPressSite, intercept?: Intercept) => {
  const served: ServedRest = await serveRest(site, (request) => intercept?.(request, () => served));
  onTestFinished(served.close);
  const source = restSource({ client: served.client, rules: testRules, now: () => now, pagePosts: 10 });
  return { served, source };
};

const isPosts = ({ path }: SimulatedRequest): boolean => path.endsWith('/posts');

test('pages begin with the last post of the one before, and bring each post once', async () => {
  const site = testSite(50);
  const { served, source } = await sourceOver(site);
  const { told } = await readAll(source.full(null, unstopped));
  const ids = [...site.posts()].filter(({ status }) => status === 'publish').map(({ id }) => id);
  expect(keysIn(told)).toEqual(keysOf(ids));
  expect(served.asked.slice(0, 3)).toEqual(['offset=0', 'offset=9', 'offset=18']);
});

test('posts that are deleted behind the walk cost none that stand before it', async () => {
  const site = testSite(60);
  const before = publicPosts(site).map(({ id }) => id);
  let page = 0;
  const { source } = await sourceOver(site, (request) => {
    if (!isPosts(request)) return undefined;
    page += 1;
    if (page === 3) for (const id of before.slice(0, 12)) site.erase(id);
    return undefined;
  });
  const { told } = await readAll(source.full(null, unstopped));
  expect(keysIn(told)).toEqual(expect.arrayContaining([...keysOf(before.slice(12))]));
  expect(new Set(told).size).toBe(told.length);
});

test('a post that is published behind the walk is not brought twice', async () => {
  const site = testSite(40);
  const draft = [...site.posts()].find(({ status }) => status === 'draft');
  if (!draft) throw new Error('there is no draft');
  let page = 0;
  const { source } = await sourceOver(site, (request) => {
    if (!isPosts(request)) return undefined;
    page += 1;
    if (page === 4)
      site.edit(draft.id, '2026-11-20 11:00:00', { status: 'publish', publishedGmt: '2026-11-20 11:00:00' });
    return undefined;
  });
  const { told, watermarks } = await readAll(source.full(null, unstopped));
  expect(new Set(told).size).toBe(told.length);
  // The next delta brings it.
  const delta = await readAll(source.delta?.(watermarks.at(-1) ?? '', unstopped));
  expect(keysIn(delta.told)).toContain(keyOfPost(String(draft.id)));
});

test('a run that is cut off goes on after its last post, though posts have gone since', async () => {
  const site = testSite(50);
  const { source } = await sourceOver(site);
  const whole = await readAll(source.full(null, unstopped));
  for (const key of keysIn(whole.told).slice(0, 5)) site.erase(Number(key.slice('art_wp_'.length)));
  const rest = await readAll(source.full(whole.watermarks[1] ?? null, unstopped));
  expect(rest.told).toEqual(whole.told.slice(19));
});

test('a change is seen on whatever side of GMT the clocks of the site are', async () => {
  const site = testSite(40);
  const { source } = await sourceOver(site);
  const { watermarks } = await readAll(source.full(null, unstopped));
  const [first, second] = publicPosts(site);
  if (!first || !second) throw new Error('there are no posts');
  // The column that is compared shows 13:00:01; a watermark in GMT, taken as it is, would leave both out or both in by luck.
  site.edit(first.id, '2026-11-20 12:00:01', { title: 'Changed' });
  site.edit(second.id, '2026-11-18 12:00:00', { title: 'Long known' });
  const delta = await readAll(source.delta?.(watermarks.at(-1) ?? '', unstopped));
  expect(keysIn(delta.told)).toEqual(keysOf([first.id]));
  expect(delta.articles[0]?.title).toBe('Changed');
});

test('until its last page a delta says nothing of how far it is', async () => {
  const site = testSite(60);
  const { source } = await sourceOver(site);
  const { watermarks } = await readAll(source.full(null, unstopped));
  for (const { id } of publicPosts(site).slice(0, 25)) site.edit(id, '2026-11-20 11:59:59', {});
  const delta = await readAll(source.delta?.(watermarks.at(-1) ?? '', unstopped));
  expect(delta.told).toHaveLength(25);
  expect(delta.watermarks.slice(0, -1).every((watermark) => watermark === null)).toBe(true);
  expect(delta.watermarks.at(-1)).toBe(watermarks.at(-1));
});

test('a post that is none of the API’s shape is unreadable, and the others are read', async () => {
  const site = testSite(15);
  const [first] = publicPosts(site);
  const { source } = await sourceOver(site, (request, served) => {
    if (!isPosts(request) || served().asked.length > 1) return undefined;
    const body = [{ id: first?.id, title: 'no object' }, { id: 7_000 }];
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  });
  const { changes } = await readAll(source.full(null, unstopped));
  expect(changes).toMatchObject([
    { kind: 'UNREADABLE', key: keyOfPost(String(first?.id)) },
    { kind: 'UNREADABLE', key: 'art_wp_7000' },
  ]);
});

/** What of a page of the API is made another thing before it is sent. */
const altered = (
  site: WordPressSite,
  request: SimulatedRequest,
  alter: (items: readonly unknown[]) => readonly unknown[],
): SimulatedReply => {
  const reply = restAnswer(site, request);
  return { ...reply, body: JSON.stringify(alter(JSON.parse(String(reply.body)) as readonly unknown[])) };
};
const hasId = (ids: readonly number[], item: unknown): boolean => ids.includes((item as { readonly id: number }).id);

test.each([
  ['two in a row', [4, 5]],
  ['the last of a page, and of the page that follows', [9, 17]],
  ['the first', [0]],
  ['the last of all', [-1]],
])('posts without an id (%s) are unreadable, each once, and the others are read', async (_name, positions) => {
  const site = testSite(35);
  const ids = [...site.posts()].filter(({ status }) => status === 'publish').map(({ id }) => id);
  const nameless = positions.map((position) => ids.at(position) ?? 0);
  const { source } = await sourceOver(site, (request) =>
    isPosts(request)
      ? altered(site, request, (posts) => posts.map((post) => (hasId(nameless, post) ? { id: 'none' } : post)))
      : undefined,
  );
  const { told, changes, watermarks } = await readAll(source.full(null, unstopped));
  const unreadable = changes.filter(({ kind }) => kind === 'UNREADABLE');
  expect(unreadable).toHaveLength(positions.length);
  expect(new Set(unreadable.map(({ key }) => key)).size).toBe(positions.length);
  expect(unreadable[0]).toMatchObject({ reason: 'it has no id', raw: '{"id":"none"}' });
  const readable = (all: readonly string[]): readonly string[] =>
    keysIn(all.filter((one) => one.startsWith('UPSERT') || one.startsWith('DELETE')));
  const wanted = ids.filter((id) => !nameless.includes(id));
  expect(readable(told)).toEqual(keysOf(wanted));
  // Cut off after the second page, it goes on with what is not in.
  const { afterId } = JSON.parse(watermarks[1] ?? '') as { readonly afterId: string };
  const rest = await readAll(source.full(watermarks[1] ?? null, unstopped));
  expect(readable(rest.told)).toEqual(keysOf(wanted.filter((id) => id > Number(afterId))));
});

test('a whole page of posts without ids ends the run', async () => {
  const site = testSite(35);
  const { source } = await sourceOver(site, (request) =>
    isPosts(request) ? altered(site, request, (posts) => posts.map(() => ({ id: null }))) : undefined,
  );
  await expect(readAll(source.full(null, unstopped))).rejects.toThrow(
    'none of the posts 1 to 10 of the list has an id',
  );
});

test('a record in quarantine that comes without an id is not taken for gone', async () => {
  const site = testSite(20);
  const { source } = await sourceOver(site, (request) =>
    isPosts(request) ? altered(site, request, (posts) => posts.map(() => ({ id: null }))) : undefined,
  );
  const key = keyOfPost(String(publicPosts(site)[0]?.id));
  expect((await readAll(source.retry?.([key], unstopped))).told).toEqual(['UNREADABLE post 1 after 0']);
});

test('terms that cannot be read are unreadable, and posts are read without them', async () => {
  const site = testSite(20);
  const [term] = publicPosts(site).flatMap(({ places }) => places);
  const tooLong = 'x'.repeat(1_024 ** 2 + 1);
  const { source } = await sourceOver(site, (request) =>
    request.path.endsWith('/place')
      ? altered(site, request, ([first, second, ...terms]) => [
          null,
          { ...(first as object), name: 7 },
          { ...(second as object), name: tooLong },
          ...terms.map((one) => (hasId([term ?? 0], one) ? { ...(one as object), slug: null } : one)),
        ])
      : undefined,
  );
  const whole = await sourceOver(site);
  const expected = await readAll(whole.source.full(null, unstopped));
  const { changes, told } = await readAll(source.full(null, unstopped));
  const bad = changes.filter(({ kind }) => kind === 'UNREADABLE');
  const ids = site.terms.filter(({ taxonomy }) => taxonomy === 'place').map(({ id }) => id);
  expect(bad.map(({ key }) => key)).toEqual([
    'term of place without an id',
    ...[ids[0], ids[1], term].map((id) => `term ${id} of place`),
  ]);
  expect(bad[2]).toMatchObject({ reason: `it has ${tooLong.length} characters; 1048576 are read` });
  expect(told.slice(bad.length)).toEqual(expected.told);
});

test('when more than 100 terms cannot be read the run ends', async () => {
  const site = testSite(20);
  const bad = Array.from({ length: 101 }, (_each, id) => ({ id, name: null }));
  const { source } = await sourceOver(site, ({ path, query }) =>
    path.endsWith('/categories')
      ? { status: 200, body: JSON.stringify(query.get('page') === '1' ? bad.slice(0, 100) : bad.slice(100)) }
      : undefined,
  );
  await expect(readAll(source.full(null, unstopped))).rejects.toThrow('more than 100 terms of categories');
});

test('records in quarantine are asked for again, and those that are gone are deleted', async () => {
  const site = testSite(20);
  const { source } = await sourceOver(site);
  const [first] = publicPosts(site);
  const retried = source.retry?.([keyOfPost(String(first?.id)), 'art_wp_999999', 'item 3'], unstopped);
  expect((await readAll(retried)).told).toEqual([`UPSERT ${keyOfPost(String(first?.id))}`, 'DELETE art_wp_999999']);
});

test('a site that does not show the taxonomy of places is read without it', async () => {
  const { source } = await sourceOver(testSite(20), ({ path }) =>
    path.endsWith('/place') ? { status: 404, body: '{"code":"rest_no_route"}' } : undefined,
  );
  const { articles } = await readAll(source.full(null, unstopped));
  expect(articles.length).toBeGreaterThan(10);
});

test('a page that is no list of posts ends the run', async () => {
  const { source } = await sourceOver(testSite(20), (request) =>
    isPosts(request)
      ? { status: 200, headers: { 'content-type': 'application/json' }, body: '{"code":"x"}' }
      : undefined,
  );
  await expect(readAll(source.full(null, unstopped))).rejects.toThrow();
});

test('requests that fail for a while are made again, and half an answer ends the run', async () => {
  const site = testSite(30);
  const { served, source } = await sourceOver(site);
  served.simulation.setMode('wordpress', { kind: 'RATE_LIMITED', retryAfterSeconds: 1, every: 2 });
  expect((await readAll(source.full(null, unstopped))).told.length).toBeGreaterThan(20);
  served.simulation.setMode('wordpress', { kind: 'MALFORMED' });
  await expect(readAll(source.full(null, unstopped))).rejects.toThrow(SourceError);
});

test('a watermark of anything else is refused, and one of a finished run has nothing more to read', async () => {
  const { served, source } = await sourceOver(testSite(5));
  await expect(readAll(source.full('{}', unstopped))).rejects.toThrow(WatermarkRefused);
  const { watermarks } = await readAll(source.full(null, unstopped));
  await expect(
    readAll(source.delta?.('{"kind":"FULL","startedAt":"2026-11-20 12:00:00","afterId":"1","offset":1}', unstopped)),
  ).rejects.toThrow(WatermarkRefused);
  const { length } = served.asked;
  expect((await readAll(source.full(watermarks.at(-1) ?? null, unstopped))).told).toEqual([]);
  expect(served.asked).toHaveLength(length);
});
