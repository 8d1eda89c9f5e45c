import { geoMetaOf } from '../geoMeta.js';
import { instantOfGmt } from '../gmt.js';
import { imageSizeOf } from '../imageSize.js';
import { permalinkOf } from '../permalink.js';
import { someTerms } from '../placeTerms.js';
import type { WordPressPost } from '../post.js';
import { instantOfLocal } from '../siteTime.js';
import type { MetaByPost, PostRow, TermRow } from './postRow.js';
import type { Site } from './readSite.js';

/** What is read of posts beside their rows. */
export type Beside = {
  readonly site: Site;
  readonly terms: readonly TermRow[];
  /** Of the posts and of their images. */
  readonly meta: MetaByPost;
};

const imageOf = (postId: string, { site, meta }: Beside): WordPressPost['image'] => {
  const attachment = meta.get(meta.get(postId)?.get('_thumbnail_id') ?? '');
  const file = attachment?.get('_wp_attached_file');
  if (!attachment || !file) return null;
  return {
    url: `${site.uploads}/${file.split('/').map(encodeURIComponent).join('/')}`,
    alt: attachment.get('_wp_attachment_image_alt') ?? null,
    ...imageSizeOf(attachment.get('_wp_attachment_metadata')),
  };
};

/** The post that a row is. A time in GMT that was never written is taken from the site's clocks. */
export const postOfRow = (row: PostRow, beside: Beside): WordPressPost => {
  const { site, terms, meta } = beside;
  const own = terms.filter(({ postId }) => postId === row.id);
  const categories = own.filter(({ taxonomy }) => taxonomy === 'category').map(({ slug }) => slug);
  const places = own.filter(({ taxonomy }) => taxonomy === 'place').map(({ termId }) => termId);
  const { id, slug, localDate, authorSlug } = row;
  const facts = { id, slug, localDate, author: authorSlug ?? '', category: categories[0] ?? 'uncategorized' };
  return {
    id,
    type: row.type,
    status: row.status,
    hasPassword: row.isProtected === 'yes',
    title: row.title,
    slug,
    content: row.content,
    isRendered: false,
    excerpt: row.excerpt,
    author: row.author,
    publishedAt: instantOfGmt(row.publishedGmt) ?? instantOfLocal(localDate, site.zone),
    modifiedAt: instantOfGmt(row.modifiedGmt) ?? instantOfLocal(row.localModified, site.zone),
    url: permalinkOf(site.home, site.permalinkStructure, facts),
    image: imageOf(id, beside),
    categories,
    placeTerms: someTerms(site.findTerm, places),
    geo: geoMetaOf((key) => meta.get(id)?.get(key) ?? null),
  };
};
