import { imageMeta } from '../imageMeta.js';
import type { SiteImage, SitePost, SiteTerm } from '../sitePost.js';
import { localOf, noTime } from '../siteTime.js';

/** Rows of one table, in the order of `columns`. */
export type TableRows = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<ReadonlyArray<string | number>>;
};

/** A relationship names this id, and no term has the same: who joins by the id of a term finds something else. */
const taxonomyIdOf = (termId: number): number => termId + 7;

const postColumns = [
  ...['ID', 'post_author', 'post_date', 'post_date_gmt', 'post_content', 'post_title', 'post_excerpt', 'post_status'],
  ...[
    'post_password',
    'post_name',
    'post_modified',
    'post_modified_gmt',
    'post_parent',
    'guid',
    'post_type',
    'post_mime_type',
  ],
];

const postRow = (post: SitePost): ReadonlyArray<string | number> => [
  ...[post.id, post.authorId, localOf(post.publishedGmt ?? post.modifiedGmt), post.publishedGmt ?? noTime],
  ...[post.content, post.title, post.excerpt, post.status, post.password, post.slug],
  ...[
    localOf(post.modifiedGmt),
    post.modifiedGmt,
    post.parent,
    `https://magazine.example/?p=${post.id}`,
    post.type,
    '',
  ],
];

const imageRow = ({ id, file }: SiteImage, post: SitePost): ReadonlyArray<string | number> => [
  ...[id, post.authorId, localOf(post.modifiedGmt), post.modifiedGmt, '', file, '', 'inherit', '', `photo-${id}`],
  ...[
    localOf(post.modifiedGmt),
    post.modifiedGmt,
    post.id,
    `https://magazine.example/?attachment_id=${id}`,
    'attachment',
    'image/jpeg',
  ],
];

/** An older state of a post: a row of the same table. */
const revisionRow = (post: SitePost): ReadonlyArray<string | number> =>
  postRow({
    ...post,
    id: post.id + 2,
    type: 'revision',
    status: 'inherit',
    title: 'An older title',
    slug: `${post.id}-revision-v1`,
    parent: post.id,
  });

const metaRows = (id: number, meta: Readonly<Record<string, string>>): ReadonlyArray<ReadonlyArray<string | number>> =>
  Object.entries(meta).map(([key, value]) => [id, key, value]);

/** Everything that is stored of some posts. */
export const rowsOfPosts = (posts: readonly SitePost[]): readonly TableRows[] => [
  {
    table: 'posts',
    columns: postColumns,
    rows: posts.flatMap((post) => [
      postRow(post),
      ...(post.image ? [imageRow(post.image, post)] : []),
      revisionRow(post),
    ]),
  },
  {
    table: 'postmeta',
    columns: ['post_id', 'meta_key', 'meta_value'],
    rows: posts.flatMap(({ id, meta, image }) => [
      ...metaRows(id, { _edit_lock: '1763539200:1', ...meta, ...(image && { _thumbnail_id: String(image.id) }) }),
      ...(image ? metaRows(image.id, imageMeta(image)) : []),
    ]),
  },
  {
    table: 'term_relationships',
    columns: ['object_id', 'term_taxonomy_id'],
    rows: posts.flatMap(({ id, categories, places }) =>
      [...categories, ...places].map((term) => [id, taxonomyIdOf(term)]),
    ),
  },
];

/** Everything that is stored of terms. */
export const rowsOfTerms = (terms: readonly SiteTerm[]): readonly TableRows[] => [
  { table: 'terms', columns: ['term_id', 'name', 'slug'], rows: terms.map(({ id, name, slug }) => [id, name, slug]) },
  {
    table: 'termmeta',
    columns: ['term_id', 'meta_key', 'meta_value'],
    rows: terms.flatMap(({ id, meta }) => metaRows(id, meta)),
  },
  {
    table: 'term_taxonomy',
    columns: ['term_taxonomy_id', 'term_id', 'taxonomy', 'description', 'parent'],
    rows: terms.map(({ id, taxonomy, parent }) => [taxonomyIdOf(id), id, taxonomy, '', parent]),
  },
];
