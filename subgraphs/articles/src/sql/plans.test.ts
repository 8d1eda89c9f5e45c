import { createTestDatabase } from '@tripgraph/kit/testing/database';
import type { Statement } from '@tripgraph/kit/statement';
import { inTransaction } from '@tripgraph/kit/transaction';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrateArticles } from '../migrate.js';
import { articlesOrder } from '../paging/articlesRequest.js';
import { articleOf } from '../testing/articles.js';
import { writeArticlesTo } from '../testing/serveArticles.js';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import { articlesAt } from './articlesAt.js';
import { sessionSettings } from './settings.js';

type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
};

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

const planOf = async ({ text, values }: Statement<unknown>): Promise<readonly PlanNode[]> => {
  const explain = { name: 'explain', text: `explain (analyze, format json) ${text}`, values };
  const [row] = await inTransaction(url, async (transaction) => {
    for (const [name, value] of Object.entries(sessionSettings))
      await transaction.define(`set local ${name} = ${value}`);
    return transaction.query<{ readonly 'QUERY PLAN': [{ readonly Plan: PlanNode }] }>(explain);
  });
  const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  return row ? flat(row['QUERY PLAN'][0].Plan) : [];
};

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
  const indexes = new Set(plan.map((node) => node['Index Name']).filter((name) => name !== undefined));
  expect(indexes).toEqual(new Set([index, 'article_pkey']));
  expect(plan.some((node) => node['Node Type'] === 'Seq Scan')).toBe(false);
  const rows = plan.map((node) => (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0));
  expect(Math.max(...rows)).toBe(21);
});
