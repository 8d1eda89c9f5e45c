import { escapeXml } from '../escapeXml.js';
import { imageMeta } from './imageMeta.js';
import { permalinkOf } from './permalink.js';
import type { WordPressSite } from './site.js';
import type { SiteImage, SitePost, SiteTerm } from './sitePost.js';
import { dateOf, localOf, noTime } from './siteTime.js';

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const metaXml = (tag: 'postmeta' | 'termmeta', meta: Readonly<Record<string, string>>): string =>
  Object.entries(meta)
    .map(
      ([key, value]) =>
        `<wp:${tag}><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:${tag}>`,
    )
    .join('\n');

const termXml = (site: WordPressSite, { id, taxonomy, slug, name, parent, meta }: SiteTerm): string => {
  const above = site.terms.find((term) => term.id === parent)?.slug ?? '';
  return `<wp:term><wp:term_id>${id}</wp:term_id><wp:term_taxonomy>${cdata(taxonomy)}</wp:term_taxonomy><wp:term_slug>${cdata(slug)}</wp:term_slug><wp:term_parent>${cdata(above)}</wp:term_parent><wp:term_name>${cdata(name)}</wp:term_name>${metaXml('termmeta', meta)}</wp:term>\n`;
};

const categoryXml = ({ taxonomy, slug, name }: SiteTerm): string =>
  `<category domain="${taxonomy}" nicename="${escapeXml(slug)}">${cdata(name)}</category>`;

/** A day of the year -1 is what WordPress writes for a draft. */
const pubDate = (gmt: string | null): string =>
  gmt === null ? 'Mon, 30 Nov -0001 00:00:00 +0000' : dateOf(gmt).toUTCString().replace('GMT', '+0000');

const itemXml = (site: WordPressSite, post: SitePost): string => {
  const author = site.authors.find(({ id }) => id === post.authorId);
  const terms = site.terms.filter(({ id }) => post.categories.includes(id) || post.places.includes(id));
  const meta = { _edit_last: '1', ...post.meta, ...(post.image && { _thumbnail_id: String(post.image.id) }) };
  return `<item>
<title>${cdata(post.title)}</title>
<link>${escapeXml(permalinkOf(site, post))}</link>
<pubDate>${pubDate(post.publishedGmt)}</pubDate>
<dc:creator>${cdata(author?.login ?? '')}</dc:creator>
<guid isPermaLink="false">${escapeXml(`${site.url}/?p=${post.id}`)}</guid>
<description></description>
<content:encoded>${cdata(post.content)}</content:encoded>
<excerpt:encoded>${cdata(post.excerpt)}</excerpt:encoded>
<wp:post_id>${post.id}</wp:post_id>
<wp:post_date>${cdata(localOf(post.publishedGmt ?? post.modifiedGmt))}</wp:post_date>
<wp:post_date_gmt>${cdata(post.publishedGmt ?? noTime)}</wp:post_date_gmt>
<wp:post_modified>${cdata(localOf(post.modifiedGmt))}</wp:post_modified>
<wp:post_modified_gmt>${cdata(post.modifiedGmt)}</wp:post_modified_gmt>
<wp:post_name>${cdata(post.slug)}</wp:post_name>
<wp:status>${cdata(post.status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${cdata(post.type)}</wp:post_type>
<wp:post_password>${cdata(post.password)}</wp:post_password>
${terms.map(categoryXml).join('\n')}
${metaXml('postmeta', meta)}
</item>
`;
};

const attachmentXml = (site: WordPressSite, image: SiteImage, parent: number): string => `<item>
<title>${cdata(image.file)}</title>
<wp:post_id>${image.id}</wp:post_id>
<wp:status>${cdata('inherit')}</wp:status>
<wp:post_parent>${parent}</wp:post_parent>
<wp:post_type>${cdata('attachment')}</wp:post_type>
<wp:attachment_url>${cdata(`${site.url}/wp-content/uploads/${image.file}`)}</wp:attachment_url>
${metaXml('postmeta', imageMeta(image))}
</item>
`;

const head = (site: WordPressSite): string => `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Magazine</title>
<link>${site.url}</link>
<wp:wxr_version>1.2</wp:wxr_version>
${site.authors.map(({ id, login, name }) => `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata('nobody@magazine.example')}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`).join('\n')}
`;

/** The export of a site, piece by piece: all but revisions, which WordPress does not export. */
export const wxrOf = function* (site: WordPressSite): Generator<string> {
  yield head(site);
  for (const term of site.terms) if (term.taxonomy === 'place') yield termXml(site, term);
  for (const post of site.posts()) {
    if (post.type === 'revision') continue;
    yield itemXml(site, post);
    if (post.image) yield attachmentXml(site, post.image, post.id);
  }
  yield '</channel>\n</rss>\n';
};
