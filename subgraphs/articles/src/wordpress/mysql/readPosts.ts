import type { Change } from '@tripgraph/kit/sync/source';
import { z } from 'zod';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { changeOfPost } from '../changeOfPost.js';
import { keyOfPost } from '../post.js';
import { postOfRow } from './postOfRow.js';
import { metaByPost, metaRow, postRow, termRow, type MetaByPost, type PostRow } from './postRow.js';
import type { Site } from './readSite.js';
import type { Replica, ReplicaStatement } from './replica.js';
import { metaOfPosts } from './sql/metaOfPosts.js';
import { termsOfPosts } from './sql/termsOfPosts.js';
import type { Tables } from './tables.js';

/** A site that is being read. */
export type Reading = {
  readonly replica: Replica;
  readonly tables: Tables;
  readonly site: Site;
  readonly rules: ReadingRules;
};

const postRows = z.array(postRow);
const termRows = z.array(termRow);
const metaRows = z.array(metaRow);

const readMeta = async ({ replica, tables }: Reading, ids: readonly string[]): Promise<MetaByPost> =>
  ids.length === 0 ? new Map() : metaByPost(metaRows.parse(await replica.query(metaOfPosts(tables, ids))));

const imageIdsOf = (meta: MetaByPost): readonly string[] => [
  ...new Set(
    [...meta.values()].map((values) => values.get('_thumbnail_id') ?? '').filter((id) => /^\d{1,20}$/.test(id)),
  ),
];

/** The posts that a statement returns. */
export const readRows = async ({ replica }: Reading, statement: ReplicaStatement): Promise<readonly PostRow[]> =>
  postRows.parse(await replica.query(statement));

/** What these posts mean for the articles: three more statements, however many posts there are. */
export const changesOf = async (
  reading: Reading,
  rows: readonly PostRow[],
): Promise<ReadonlyArray<Change<Article>>> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const terms = termRows.parse(await reading.replica.query(termsOfPosts(reading.tables, ids)));
  const meta = await readMeta(reading, ids);
  const images = await readMeta(reading, imageIdsOf(meta));
  const beside = { site: reading.site, terms, meta: new Map([...images, ...meta]) };
  return rows.map((row) => changeOfPost(postOfRow(row, beside), reading.rules));
};

/** The same for posts with these ids, of which those are gone that are not there any more. */
export const changesOfIds = async (
  reading: Reading,
  ids: readonly string[],
  statement: ReplicaStatement,
): Promise<ReadonlyArray<Change<Article>>> => {
  const rows = await readRows(reading, statement);
  const found = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !found.has(id)).map((id) => ({ kind: 'DELETE' as const, key: keyOfPost(id) }));
  return [...(await changesOf(reading, rows)), ...gone];
};
