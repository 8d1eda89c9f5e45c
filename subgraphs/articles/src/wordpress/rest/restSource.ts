import type { Batch, Source } from '@tripgraph/kit/sync/source';
import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { gmtOf, secondsBefore } from '../gmt.js';
import { keyOfPost, postOfKey } from '../post.js';
import { deltaAfter, readDeltaWalk, readWalk, writeWalk, type FullWalk } from '../walk.js';
import { changeOfRest } from './changeOfRest.js';
import { postPages, type Place, type PostPage } from './postPages.js';
import { pageItems, readRestSite, type RestSite } from './restSite.js';

export type RestSourceOptions = {
  readonly client: SourceClient;
  readonly rules: ReadingRules;
  readonly now: () => Date;
  /** Of one page, and of one batch; 100, the most that there can be, is the default. */
  readonly pagePosts?: number;
};

/**
 * `modified_after` is compared with the time that the site's own clocks showed, and whether a zone in it is understood depends on
 * the version. So it is given without one, and so much earlier that it lies before the time meant on any clock on earth (12 hours
 * behind GMT, and an hour for ours being wrong). What has not changed since is compared and not written.
 */
const overlapSeconds = 13 * 3_600;

const start: Place = { afterId: 0, offset: 0 };

type Posts = PostPage['posts'];

/**
 * WordPress's posts by its REST API. Every run goes by id; a delta leaves to the site what was modified long ago. Posts that are
 * deleted or taken back simply vanish: they are missing from the next full run.
 */
export const restSource = ({ client, rules, now, pagePosts = pageItems }: RestSourceOptions): Source<Article> => {
  const changesOf = (site: RestSite, posts: Posts): Batch<Article>['changes'] =>
    posts.map(({ id, given }) => changeOfRest(id, given, site, rules));
  const readAll = async function* (from: FullWalk, signal: AbortSignal): AsyncGenerator<Batch<Article>> {
    const site = await readRestSite(client, signal);
    const place = { afterId: Number(from.afterId), offset: from.offset };
    for await (const { posts, offset, total } of postPages(client, place, { filter: {}, pagePosts }, signal)) {
      const walk: FullWalk = { ...from, afterId: String(posts.at(-1)?.id ?? 0), offset };
      yield { changes: changesOf(site, posts), watermark: writeWalk(walk), total };
    }
    yield { changes: [], watermark: writeWalk(deltaAfter(from)) };
  };
  return {
    name: 'wordpress',
    deletions: 'ABSENT',
    full: async function* (resumeAt, signal) {
      const resumed = resumeAt === null ? null : readWalk(resumeAt);
      if (resumed?.kind === 'DELTA') return;
      yield* readAll(resumed ?? { kind: 'FULL', startedAt: gmtOf(now()), afterId: '0', offset: 0 }, signal);
    },
    delta: async function* (since, signal) {
      const startedAt = gmtOf(now());
      const modifiedAfter = secondsBefore(readDeltaWalk(since).modifiedAt, overlapSeconds).replace(' ', 'T');
      const site = await readRestSite(client, signal);
      const pages = postPages(client, start, { filter: { modified_after: modifiedAfter }, pagePosts }, signal);
      // Until the last page it is where it was: what changes behind the walk is for the next one.
      for await (const { posts, total } of pages) yield { changes: changesOf(site, posts), watermark: null, total };
      yield { changes: [], watermark: writeWalk(deltaAfter({ startedAt })) };
    },
    retry: async function* (keys, signal) {
      const ids = keys.map(postOfKey).filter((id) => id !== undefined);
      if (ids.length === 0) return;
      const site = await readRestSite(client, signal);
      const filter = { include: ids.join(',') };
      const found: Posts[number][] = [];
      for await (const { posts } of postPages(client, start, { filter, pagePosts }, signal)) found.push(...posts);
      const there = new Set(found.map(({ id }) => String(id)));
      const gone = ids.filter((id) => !there.has(id)).map((id) => ({ kind: 'DELETE' as const, key: keyOfPost(id) }));
      yield { changes: [...changesOf(site, found), ...gone], watermark: null };
    },
  };
};
