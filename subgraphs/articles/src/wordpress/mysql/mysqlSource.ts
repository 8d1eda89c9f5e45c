import type { Batch, Source } from '@tripgraph/kit/sync/source';
import { z } from 'zod';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { secondsBefore } from '../gmt.js';
import { postOfKey } from '../post.js';
import { deltaAfter, readDeltaWalk, readWalk, writeWalk, type DeltaWalk, type FullWalk } from '../walk.js';
import { changesOf, changesOfIds, readRows, type Reading } from './readPosts.js';
import { readSite } from './readSite.js';
import type { Replica } from './replica.js';
import { countPublicPosts } from './sql/countPublicPosts.js';
import { modifiedSince } from './sql/modifiedSince.js';
import { postsByIds } from './sql/postsByIds.js';
import { publicPostsAfter } from './sql/publicPostsAfter.js';
import type { Tables } from './tables.js';

export type MysqlSourceOptions = {
  readonly open: (signal: AbortSignal) => Promise<Replica>;
  readonly tables: Tables;
  readonly rules: ReadingRules;
  /** Of one batch; 200 is the default. */
  readonly batchPosts?: number;
};

/**
 * A delta goes back so far: a transaction that was open when the last one ended may have brought an earlier time, and the clocks
 * of site and replica differ. What has not changed since is compared and not written.
 */
const overlapSeconds = 300;

const countRows = z.tuple([z.object({ total: z.coerce.number() })]);
const modifiedRows = z.array(z.object({ id: z.string(), modifiedGmt: z.string() }));

const readAll = async function* (reading: Reading, from: FullWalk, limit: number): AsyncGenerator<Batch<Article>> {
  const { replica, tables } = reading;
  const [{ total }] = countRows.parse(await replica.query(countPublicPosts(tables)));
  for (let walk = from; ;) {
    const rows = await readRows(reading, publicPostsAfter(tables, walk.afterId, limit));
    const last = rows.at(-1);
    if (!last) break;
    walk = { ...walk, afterId: last.id };
    yield { changes: await changesOf(reading, rows), watermark: writeWalk(walk), total };
  }
  yield { changes: [], watermark: writeWalk(deltaAfter(from)), total };
};

const readModified = async function* (
  reading: Reading,
  from: DeltaWalk,
  limit: number,
): AsyncGenerator<Batch<Article>> {
  const { replica, tables } = reading;
  for (let walk = from; ;) {
    const found = modifiedRows.parse(await replica.query(modifiedSince(tables, walk.modifiedAt, walk.afterId, limit)));
    const last = found.at(-1);
    if (!last) return;
    walk = { kind: 'DELTA', modifiedAt: last.modifiedGmt, afterId: last.id };
    const ids = found.map(({ id }) => id);
    yield { changes: await changesOfIds(reading, ids, postsByIds(tables, ids)), watermark: writeWalk(walk) };
  }
};

/**
 * WordPress's posts out of a replica of its database. A full run goes by id; a delta goes by the time of the last change, so that
 * what was taken back or put into the bin is deleted at once. What was deleted for good is missing from the next full run, and a
 * change of a term or of meta alone, which WordPress does not date, is seen by it.
 */
export const mysqlSource = ({ open, tables, rules, batchPosts = 200 }: MysqlSourceOptions): Source<Article> => {
  const reading = async function* (
    signal: AbortSignal,
    read: (reading: Reading) => AsyncIterable<Batch<Article>>,
  ): AsyncGenerator<Batch<Article>> {
    const replica = await open(signal);
    try {
      yield* read({ replica, tables, rules, site: await readSite(replica, tables) });
    } finally {
      await replica.close();
    }
  };
  const begin = ({ site }: Reading): FullWalk => ({ kind: 'FULL', startedAt: site.now, afterId: '0', offset: 0 });
  return {
    name: 'wordpress',
    deletions: 'ABSENT',
    full: async function* (resumeAt, signal) {
      const resumed = resumeAt === null ? null : readWalk(resumeAt);
      if (resumed?.kind === 'DELTA') return;
      yield* reading(signal, (site) => readAll(site, resumed ?? begin(site), batchPosts));
    },
    delta: async function* (since, signal) {
      const { modifiedAt } = readDeltaWalk(since);
      const from: DeltaWalk = { kind: 'DELTA', modifiedAt: secondsBefore(modifiedAt, overlapSeconds), afterId: '0' };
      yield* reading(signal, (site) => readModified(site, from, batchPosts));
    },
    retry: async function* (keys, signal) {
      const ids = keys.map(postOfKey).filter((id) => id !== undefined);
      if (ids.length === 0) return;
      yield* reading(signal, async function* (site) {
        yield { changes: await changesOfIds(site, ids, postsByIds(tables, ids)), watermark: null };
      });
    },
  };
};
