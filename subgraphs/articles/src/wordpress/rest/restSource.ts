import type { Batch, Source } from '@tripgraph/kit/sync/source';
import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { gmtOf, secondsBefore } from '../gmt.js';
import { keyOfPost, postOfKey } from '../post.js';
import { deltaAfter, readDeltaWalk, readWalk, writeWalk, type FullWalk } from '../walk.js';
import { changeOfRest } from './changeOfRest.js';
import { postPages, type Place, type PostPage } from './postPages.js';
import { readRestSite, type RestSite } from './restSite.js';
import { pageItems } from './restTerms.js';
import type { Unreadable } from '@tripgraph/kit/sync/unreadable';

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

type Posts = Pick<PostPage, 'posts' | 'nameless'>;

/** Terms in quarantine: nothing else comes of them, and the walk is where it was. */
const termsOf = function* ({ unreadable }: RestSite): Generator<Batch<Article>> {
  if (unreadable.length > 0) yield { changes: unreadable, watermark: null };
};

/**
 * WordPress's posts by its REST API. Every run goes by id; a delta leaves to the site what was modified long ago. Posts that are
 * deleted or taken back simply vanish: they are missing from the next full run.
 */
export const restSource = ({ client, rules, now, pagePosts = pageItems }: RestSourceOptions): Source<Article> => {
  const changesOf = (site: RestSite, { posts, nameless }: Posts): Batch<Article>['changes'] => [
    ...posts.map(({ id, given }) => changeOfRest(id, given, site, rules)),
    ...nameless,
  ];
  const readAll = async function* (from: FullWalk, signal: AbortSignal): AsyncGenerator<Batch<Article>> {
    const site = await readRestSite(client, signal);
    yield* termsOf(site);
    const place = { afterId: Number(from.afterId), offset: from.offset };
    for await (const page of postPages(client, place, { filter: {}, pagePosts }, signal)) {
      const walk: FullWalk = { ...from, afterId: String(page.afterId), offset: page.offset };
      yield { changes: changesOf(site, page), watermark: writeWalk(walk), total: page.total };
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
      yield* termsOf(site);
      const pages = postPages(client, start, { filter: { modified_after: modifiedAfter }, pagePosts }, signal);
      // Until the last page it is where it was: what changes behind the walk is for the next one.
      for await (const page of pages) yield { changes: changesOf(site, page), watermark: null, total: page.total };
      yield { changes: [], watermark: writeWalk(deltaAfter({ startedAt })) };
    },
    retry: async function* (keys, signal) {
      const ids = keys.map(postOfKey).filter((id) => id !== undefined);
      if (ids.length === 0) return;
      const site = await readRestSite(client, signal);
      const filter = { include: ids.join(',') };
      const posts: Posts['posts'][number][] = [];
      const nameless: Unreadable[] = [];
      for await (const page of postPages(client, start, { filter, pagePosts }, signal)) {
        posts.push(...page.posts);
        nameless.push(...page.nameless);
      }
      const there = new Set(posts.map(({ id }) => String(id)));
      // One without an id may be any that is missing.
      const missing = nameless.length > 0 ? [] : ids.filter((id) => !there.has(id));
      const gone = missing.map((id) => ({ kind: 'DELETE' as const, key: keyOfPost(id) }));
      yield { changes: [...changesOf(site, { posts, nameless }), ...gone], watermark: null };
    },
  };
};
