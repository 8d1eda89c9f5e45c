import { addressOf } from '@tripgraph/kit/html/addressOf';
import { sanitiseHtml } from '@tripgraph/kit/html/sanitiseHtml';
import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';
import type { Article, ArticleImageFacts } from '../article/article.js';
import { excerptOf } from './excerptOf.js';
import { mentionsOf, type MatchPlace } from './mentions.js';
import { paragraphsOf } from './paragraphs.js';
import { keyOfPost, type WordPressPost } from './post.js';
import { withoutShortcodes } from './shortcodes.js';

export type ReadingRules = {
  /** The slug of the category whose posts are news. */
  readonly newsCategory: string;
  readonly match: MatchPlace;
};

/** A post that cannot be made an article; the message says why, for whoever edits it. */
export class UnreadablePost extends Error {}

export const mostContentChars = 512 * 1024;
const mostTitleChars = 500;

const plain = (html: string): string => textOfHtml(html).replace(/\s+/g, ' ').trim();

/** The slug as people read it: WordPress stores letters that are not Latin as percent-encoded bytes. */
const readableSlug = (slug: string): string => {
  try {
    return decodeURIComponent(slug).replaceAll('\0', '');
  } catch {
    return slug;
  }
};

const instant = (what: string, value: string | null): string => {
  const time = value === null ? NaN : Date.parse(value);
  const year = Number.isNaN(time) ? 0 : new Date(time).getUTCFullYear();
  if (year < 1 || year > 9_999) throw new UnreadablePost(`it does not say when it was ${what}`);
  return new Date(time).toISOString();
};

const imageOf = ({ image }: WordPressPost, baseUrl: string): ArticleImageFacts | null => {
  const url = addressOf(image?.url, baseUrl, ['https:']);
  if (image === null || url === null) return null;
  return { url, alt: plain(image.alt ?? '') || null, width: image.width, height: image.height };
};

const titleOf = ({ title }: WordPressPost): string => {
  const text = plain(title.slice(0, 4 * mostTitleChars));
  if (text === '') throw new UnreadablePost('it has no title');
  return [...text].slice(0, mostTitleChars).join('');
};

/** Whether anybody may read it: neither a draft nor a revision, in no bin, and without a password. */
export const isPublished = ({ type, status, hasPassword }: WordPressPost): boolean =>
  type === 'post' && status === 'publish' && !hasPassword;

/** The article that a published post is. Throws UnreadablePost and HtmlRefused. */
export const articleOfPost = (post: WordPressPost, { newsCategory, match }: ReadingRules): Article => {
  const url = addressOf(post.url, post.url, ['https:', 'http:']);
  if (url === null) throw new UnreadablePost('its address is none of the web');
  if (post.content.length > mostContentChars)
    throw new UnreadablePost(`it has ${post.content.length} characters; ${mostContentChars} are read`);
  const content = withoutShortcodes(post.content);
  const html = sanitiseHtml(post.isRendered ? content : paragraphsOf(content), url);
  const text = textOfHtml(html);
  const publishedAt = instant('published', post.publishedAt);
  return {
    id: keyOfPost(post.id),
    source: 'WORDPRESS',
    kind: post.categories.includes(newsCategory) ? 'NEWS' : 'FEATURE',
    title: titleOf(post),
    slug: readableSlug(post.slug),
    excerpt: excerptOf(withoutShortcodes(post.excerpt), text),
    html,
    text,
    author: plain(post.author ?? '') || null,
    publishedAt,
    modifiedAt: post.modifiedAt === null ? publishedAt : instant('modified', post.modifiedAt),
    image: imageOf(post, url),
    url,
    mentions: mentionsOf(post, match),
  };
};
