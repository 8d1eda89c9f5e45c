import { jsonReply, type SimulatedReply, type SimulatedRequest } from '../../source.js';
import type { WordPressSite } from '../site.js';
import type { SitePost } from '../sitePost.js';
import { localOf } from '../siteTime.js';
import { postJson, termJson } from './restJson.js';

const refused = (code: string, message: string, status = 400): SimulatedReply =>
  jsonReply(status, { code, message, data: { status } });

const wholeOf = (query: URLSearchParams, name: string, otherwise: number): number => {
  const text = query.get(name);
  return text === null ? otherwise : /^\d{1,9}$/.test(text) ? Number(text) : -1;
};

/** Keeps the fields that are asked for, at the top level. */
const withFields = (item: Record<string, unknown>, fields: string | null): Record<string, unknown> => {
  if (fields === null) return item;
  const wanted = new Set(fields.split(','));
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)));
};

/** One page of a list (https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/). */
const pageOf = <Item>(
  items: readonly Item[],
  query: URLSearchParams,
  json: (item: Item) => Record<string, unknown>,
): SimulatedReply => {
  const perPage = wholeOf(query, 'per_page', 10);
  const page = wholeOf(query, 'page', 1);
  const offset = wholeOf(query, 'offset', (page - 1) * perPage);
  if (perPage < 1 || perPage > 100 || page < 1 || offset < 0)
    return refused('rest_invalid_param', 'Invalid parameter(s): per_page');
  const pages = Math.ceil(items.length / perPage);
  if (page > 1 && page > pages && items.length > 0)
    return refused(
      'rest_post_invalid_page_number',
      'The page number requested is larger than the number of pages available.',
    );
  const body = items.slice(offset, offset + perPage).map((item) => withFields(json(item), query.get('_fields')));
  return jsonReply(200, body, { 'x-wp-total': String(items.length), 'x-wp-totalpages': String(pages) });
};

const orders: Readonly<Record<string, (one: SitePost, other: SitePost) => number>> = {
  id: (one, other) => one.id - other.id,
  date: (one, other) => (one.publishedGmt ?? '').localeCompare(other.publishedGmt ?? ''),
  modified: (one, other) => one.modifiedGmt.localeCompare(other.modifiedGmt),
};

/** `modified_after` is compared with the column `post_modified`, which the site's clocks wrote; a zone in it is not looked at. */
const isWanted = (query: URLSearchParams): ((post: SitePost) => boolean) => {
  const after = query.get('modified_after')?.slice(0, 19).replace('T', ' ');
  const include = query.get('include')?.split(',').map(Number);
  return (post) =>
    post.type === 'post' &&
    post.status === 'publish' &&
    (after === undefined || localOf(post.modifiedGmt) > after) &&
    (include === undefined || include.includes(post.id));
};

const posts = (site: WordPressSite, query: URLSearchParams): SimulatedReply => {
  const order = orders[query.get('orderby') ?? 'date'];
  if (!order) return refused('rest_invalid_param', 'Invalid parameter(s): orderby');
  const found = [...site.posts()].filter(isWanted(query)).sort(order);
  return pageOf(query.get('order') === 'asc' ? found : found.reverse(), query, (post) => postJson(site, post));
};

/** What the REST API of a site answers to somebody who has not logged in. */
export const restAnswer = (site: WordPressSite, { method, path, query }: SimulatedRequest): SimulatedReply => {
  if (method !== 'GET') return refused('rest_cannot_create', 'Sorry, you are not allowed to create posts.', 401);
  if (path === '/wp-json/wp/v2/posts') return posts(site, query);
  const [, rest] = /^\/wp-json\/wp\/v2\/(place|categories)$/.exec(path) ?? [];
  const taxonomy = rest === 'categories' ? 'category' : rest;
  if (taxonomy === undefined)
    return refused('rest_no_route', 'No route was found matching the URL and request method.', 404);
  return pageOf(
    site.terms.filter((term) => term.taxonomy === taxonomy),
    query,
    termJson,
  );
};
