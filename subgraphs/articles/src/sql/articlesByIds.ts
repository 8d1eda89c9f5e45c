import type { Statement } from '@tripgraph/kit/statement';
import type { ArticleRow } from '../rows.js';
import { articleColumns } from './columns.js';

/** The articles with these ids, in any order; ids that none has are left out. */
export const articlesByIds = (ids: readonly string[]): Statement<ArticleRow> => ({
  name: 'articles_by_ids',
  text: `select ${articleColumns} from article where article.id = any ($1)`,
  values: [ids],
});
