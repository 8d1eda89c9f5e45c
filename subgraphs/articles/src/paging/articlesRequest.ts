import type { PageWindow } from '@tripgraph/kit/page';
import type { Bound, Range, Reading } from '@tripgraph/kit/paging/bounds';
import { cursorOf, rangeBetween, readCursor, type Order } from '@tripgraph/kit/paging/order';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import type { Statement } from '@tripgraph/kit/statement';
import type { ArticleKind } from '../generated/resolvers.js';
import type { ArticleRow } from '../rows.js';
import { articlesAt } from '../sql/articlesAt.js';

/** A page of articles to read, the same for any place. Plain data. */
export type ArticlesRequest = {
  readonly kind: `${ArticleKind}` | null;
  /** Of timestamps as PostgreSQL reads them. */
  readonly range: Range<string>;
  readonly reading: Reading;
};

/** Every article is at this place, which nothing is called. */
export const everywhere = '';

/** The years that an article can be of: the milliseconds of these are what its cursors say. */
const earliestPublishedAt = new Date('0001-01-01T00:00:00.000Z');
const latestPublishedAt = new Date('9999-12-31T23:59:59.999Z');

/** The newest first. */
export const articlesOrder: Order = {
  tag: 1,
  type: 'integer',
  descending: true,
  integers: [earliestPublishedAt.getTime(), latestPublishedAt.getTime()],
};

/** The cursor of an article in any page. */
export const cursorOfArticle = ({ publishedAt, id }: ArticleRow): string =>
  cursorOf(articlesOrder, publishedAt.getTime(), id);

const everything: Range<string> = { low: { value: '-infinity', id: '' }, high: { value: 'infinity', id: '' } };

const position = (argument: 'after' | 'before', text: string | undefined): Bound<string> | undefined => {
  const read = readCursor<number>(articlesOrder, argument, text);
  return read && { value: new Date(read.value ?? 0).toISOString(), id: read.id };
};

/** What to read for a page of articles. Throws INVALID_CURSOR for a cursor that is none of this order. */
export const articlesRequest = (
  kind: `${ArticleKind}` | null,
  window: PageWindow,
  countAll: boolean,
): ArticlesRequest => ({
  kind,
  range: rangeBetween(articlesOrder, position('after', window.after), position('before', window.before), everything),
  reading: readingOf(articlesOrder, window, countAll),
});

/** The one statement that reads the page of every place. */
export const articlesStatement = (
  placeIds: readonly string[],
  request: ArticlesRequest,
): Statement<PagedRow<ArticleRow>> => articlesAt(placeIds, request.kind, request.range, request.reading);
