import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { pagesAt } from '@tripgraph/kit/paging/pagesAt';
import type { Statement } from '@tripgraph/kit/statement';
import type { ArticleRow } from '../rows.js';
import { articleColumns } from './columns.js';

/**
 * For each place the articles there and below, of `kind` (of any, when null), that were published in a range of time. Bounds are
 * timestamps as PostgreSQL reads them.
 */
export const articlesAt = (
  placeIds: readonly string[],
  kind: string | null,
  range: Range<string>,
  reading: Reading,
): Statement<PagedRow<ArticleRow>> =>
  pagesAt(placeIds, range, reading, {
    // A text of its own for each: one that could do with or without a kind would read the index without one, and leave most of it.
    name: `articles_at_${kind === null ? 'all' : 'kind'}`,
    table: 'article_at',
    column: 'published_at',
    type: 'timestamptz',
    idColumn: 'article_id',
    condition: kind === null ? undefined : { text: 'spot.kind = $8::article_kind', value: kind },
    columns: articleColumns,
    joins: 'join article on article.id = spot.article_id',
    sortedAs: '"publishedAt"',
  });
