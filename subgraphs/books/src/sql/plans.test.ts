import { highestInteger, lowestInteger } from '@tripgraph/kit/paging/bounds';
import { createTestDatabase, runOnce } from '@tripgraph/kit/testing/database';
import type { Statement } from '@tripgraph/kit/statement';
import { explainPlan, mostRowsRead, tablesReadWhole } from '@tripgraph/kit/testing/plans';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrateBooks } from '../migrate.js';
import { bookIdsByIsbn } from './bookIdsByIsbn.js';
import { booksAt } from './booksAt.js';
import { placesOfBooks } from './placesOfBooks.js';
import { productsOfKeys } from './productsOfKeys.js';
import { sessionSettings } from './settings.js';

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

const planOf = (statement: Statement<unknown>) => explainPlan(url, sessionSettings, statement);

test.each([false, true])(
  'a page of the books of the whole world reads its rows only (downward: %s)',
  async (downward) => {
    const middle = { value: 20200500, id: '' };
    const range = downward ? { low: lowestInteger, high: middle } : { low: middle, high: highestInteger };
    const plan = await planOf(booksAt(['plc_world'], range, { downward, limit: 21, countAll: false }));
    expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 21]);
  },
);

test('books are found by ISBN, and places by book, along an index', async () => {
  for (const statement of [bookIdsByIsbn(['17', '4711']), placesOfBooks(['bok_17', 'bok_4711'])]) {
    const plan = await planOf(statement);
    expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 2]);
  }
});

test('of a key that everything has no more products are read than are asked for', async () => {
  const plan = await planOf(productsOfKeys(['title:same', 'isbn:17'], 102));
  expect([tablesReadWhole(plan), mostRowsRead(plan)]).toEqual([[], 103]);
});
