import { geoMetaOf } from '../geoMeta.js';
import { instantOfGmt } from '../gmt.js';
import type { PlaceTerm, WordPressPost } from '../post.js';
import { childrenOf, metaOf, textOf, type XmlElement } from './element.js';
import type { Channel } from './readChannel.js';

const inDomain = (item: XmlElement, domain: string): readonly XmlElement[] =>
  childrenOf(item, 'category').filter(({ attributes }) => attributes.get('domain') === domain);

const slugOf = ({ attributes }: XmlElement): string => attributes.get('nicename') ?? '';

/** An export of some posts names the terms of those, and says nothing else of them. */
const undeclared = (name: string): PlaceTerm => ({ name, placeId: null, latitude: null, longitude: null, above: [] });

/** `pubDate` is in GMT, whatever the site's clocks show, and set where `wp:post_date_gmt` is not. */
const publishedAt = (item: XmlElement): string | null => {
  const gmt = instantOfGmt(textOf(item, 'wp:post_date_gmt')?.trim() ?? null);
  const time = Date.parse(textOf(item, 'pubDate') ?? '');
  // Of a draft WordPress writes a day of the year -1.
  return gmt ?? (Number.isNaN(time) || time < Date.UTC(1, 0) ? null : new Date(time).toISOString());
};

/** The post that an item of an export is; null for an item without an id. */
export const postOfItem = (item: XmlElement, { authors, images, findTerm }: Channel): WordPressPost | null => {
  const text = (name: string): string => textOf(item, name) ?? '';
  const id = text('wp:post_id').trim();
  if (!/^\d{1,20}$/.test(id)) return null;
  return {
    id,
    type: text('wp:post_type').trim(),
    status: text('wp:status').trim(),
    hasPassword: text('wp:post_password') !== '',
    title: text('title'),
    slug: text('wp:post_name').trim(),
    content: text('content:encoded'),
    isRendered: false,
    excerpt: text('excerpt:encoded'),
    author: authors.get(text('dc:creator')) ?? null,
    publishedAt: publishedAt(item),
    modifiedAt: instantOfGmt(textOf(item, 'wp:post_modified_gmt')?.trim() ?? null),
    url: text('link').trim(),
    image: images.get(metaOf(item, 'wp:postmeta', '_thumbnail_id')?.trim() ?? '') ?? null,
    categories: inDomain(item, 'category').map(slugOf),
    placeTerms: inDomain(item, 'place').map((one) => findTerm(slugOf(one)) ?? undeclared(one.text)),
    geo: geoMetaOf((key) => metaOf(item, 'wp:postmeta', key)),
  };
};
