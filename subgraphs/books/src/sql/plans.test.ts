import { highestInteger, lowestInteger } from '@tripgraph/kit/paging/bounds';
import { createTestDatabase, runOnce } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import type { Statement } from '@tripgraph/kit/statement';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrateBooks } from '../migrate.js';
import { bookIdsByIsbn } from './bookIdsByIsbn.js';
import { booksAt } from './booksAt.js';
import { placesOfBooks } from './placesOfBooks.js';
import { productsOfKeys } from './productsOfKeys.js';
import { sessionSettings } from './settings.js';

/** A node of EXPLAIN (FORMAT JSON), as far as we look at it. */
type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
};

let url: string;
beforeAll(async () => {
  url = await createTestDatabase(inject('postgresUrl'));
  await migrateBooks(url);
  await runOnce(
    url,
    `insert into product (reference, isbn, content, book_id) select n::text, n::text, '{}', 'bok_' || n from generate_series(1, 20000) n;
     insert into product_key select 'isbn:' || n, n::text from generate_series(1, 20000) n;
     insert into product_key select 'title:same', n::text from generate_series(1, 20000) n;
     insert into book select 'bok_' || n, 20200000 + n % 1000, '{}' from generate_series(1, 20000) n;
     insert into book_place select 'bok_' || n, 'plc_' || n % 100, 'NATIVE_ID', 1, '{}' from generate_series(1, 20000) n;
     insert into book_at select 'plc_world', published, id from book;
     insert into book_at select 'plc_' || published % 100, published, id from book;
     analyze;`,
  );
});

const planOf = async (statement: Statement<unknown>): Promise<PlanNode[]> => {
  const text = `explain (analyze, format json) ${statement.text}`;
  const explain: Statement<{ 'QUERY PLAN': [{ Plan: PlanNode }] }> = {
    name: 'explain',
    text,
    values: statement.values,
  };
  const [row] = await inTransaction(url, async (transaction) => {
    for (const [name, value] of Object.entries(sessionSettings))
      await transaction.define(`set local ${name} = ${value}`);
    return transaction.query(explain);
  });
  const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  return row ? flat(row['QUERY PLAN'][0].Plan) : [];
};
const largest = (plan: readonly PlanNode[]): number =>
  Math.max(...plan.map((node) => (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)));
const scansTable = (plan: readonly PlanNode[]): boolean => plan.some((node) => node['Node Type'] === 'Seq Scan');

test.each([false, true])(
  'a page of the books of the whole world reads its rows only (downward: %s)',
  async (downward) => {
    const middle = { value: 20200500, id: '' };
    const range = downward ? { low: lowestInteger, high: middle } : { low: middle, high: highestInteger };
    const plan = await planOf(booksAt(['plc_world'], range, { downward, limit: 21, countAll: false }));
    expect([scansTable(plan), largest(plan)]).toEqual([false, 21]);
  },
);

test('books are found by ISBN, and places by book, along an index', async () => {
  for (const statement of [bookIdsByIsbn(['17', '4711']), placesOfBooks(['bok_17', 'bok_4711'])]) {
    const plan = await planOf(statement);
    expect([scansTable(plan), largest(plan)]).toEqual([false, 2]);
  }
});

test('of a key that everything has no more products are read than are asked for', async () => {
  const plan = await planOf(productsOfKeys(['title:same', 'isbn:17'], 102));
  expect([scansTable(plan), largest(plan)]).toEqual([false, 103]);
});
