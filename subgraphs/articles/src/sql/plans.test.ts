import { createTestDatabase } from '@tripgraph/kit/testing/database';
import type { Statement } from '@tripgraph/kit/statement';
import { inTransaction } from '@tripgraph/kit/transaction';
import { explainPlan, indexesRead, mostRowsRead, tablesReadWhole } from '@tripgraph/kit/testing/plans';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrateArticles } from '../migrate.js';
import { articlesOrder } from '../paging/articlesRequest.js';
import { articleOf } from '../testing/articles.js';
import { writeArticlesTo } from '../testing/serveArticles.js';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import { articlesAt } from './articlesAt.js';
import { sessionSettings } from './settings.js';

let url: string;
beforeAll(async () => {
  url = await createTestDatabase(inject('postgresUrl'));
  await migrateArticles(url);
  const published = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  const articles = Array.from({ length: 3_000 }, (_article, number) =>
    articleOf(number, { kind: number % 100 === 0 ? 'NEWS' : 'FEATURE', publishedAt: published(number) }, 'plc_2950159'),
  );
  await writeArticlesTo(url, articles);
  await inTransaction(url, (transaction) => transaction.define('analyze article; analyze article_at'));
});

const planOf = (statement: Statement<unknown>) => explainPlan(url, sessionSettings, statement);

const everything = { low: { value: '-infinity', id: '' }, high: { value: 'infinity', id: '' } };
const reading = (backward: boolean) =>
  readingOf(articlesOrder, { size: 20, backward, after: undefined, before: undefined }, false);

test.each([
  [null, false, 'article_at_by_time'],
  [null, true, 'article_at_by_time'],
  ['NEWS', false, 'article_at_by_kind_and_time'],
  ['NEWS', true, 'article_at_by_kind_and_time'],
])('a page of kind %s reads its rows from the index and no others (backward: %s)', async (kind, backward, index) => {
  const plan = await planOf(articlesAt(['plc_continent_eu'], kind, everything, reading(backward)));
  expect(indexesRead(plan)).toEqual(new Set([index, 'article_pkey']));
  expect(tablesReadWhole(plan)).toEqual([]);
  expect(mostRowsRead(plan)).toBe(21);
});
