import { expect, inject, test } from 'vitest';
import { copyRows } from './copy.js';
import { openDatabase } from './database.js';
import { inTransaction } from './transaction.js';
import { createTestDatabase, runOnce } from './testing/database.js';

const makeTable = async (): Promise<string> => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await runOnce(
    url,
    'create table thing (id text primary key, names text[], data jsonb, at timestamptz, size int8, raw bytea, on_sale boolean)',
  );
  return url;
};
const columns = ['id', 'names', 'data', 'at', 'size', 'raw', 'on_sale'];

const readAll = async (url: string): Promise<unknown[]> => {
  const database = openDatabase({ url, maxConnections: 1, acquireTimeoutMs: 5_000, statementTimeoutMs: 5_000 });
  const rows = await database.query({ name: 'all', text: 'select * from thing order by id', values: [] });
  await database.close();
  return rows;
};

test('values with tabs, line ends, backslashes, quotes and nulls arrive as they were', async () => {
  const url = await makeTable();
  const at = new Date('2026-03-29T01:30:00.123Z');
  const names = ['a\tb', 'c\nd', 'e\\f', 'g"h', '{i,j}', 'NULL', '', '\\N', null];
  const count = await copyRows(url, 'thing', columns, [
    ['1', names, { text: 'tab\there "quoted" \\ ü' }, at, 2n ** 53n + 1n, Buffer.from([0, 255]), true],
    ['2\r\n', [], null, undefined, 0, null, false],
    ['\\N', null, {}, null, null, null, null],
  ]);
  expect(count).toBe(3);
  expect(await readAll(url)).toEqual([
    {
      id: '1',
      names,
      data: { text: 'tab\there "quoted" \\ ü' },
      at,
      size: 2n ** 53n + 1n,
      raw: Buffer.from([0, 255]),
      on_sale: true,
    },
    { id: '2\r\n', names: [], data: null, at: null, size: 0n, raw: null, on_sale: false },
    { id: '\\N', names: null, data: {}, at: null, size: null, raw: null, on_sale: null },
  ]);
});

test('progress counts up to all rows of a generator', async () => {
  const url = await makeTable();
  const rows = function* () {
    for (let index = 0; index < 20_000; index += 1) yield [`id-${index}`, ['a name that takes some room']];
  };
  const seen: number[] = [];
  expect(await copyRows(url, 'thing', ['id', 'names'], rows(), (count) => seen.push(count))).toBe(20_000);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toBe(20_000);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('a row that the table refuses leaves the table as it was', async () => {
  const url = await makeTable();
  await expect(copyRows(url, 'thing', ['id'], [['same'], ['same']])).rejects.toThrow(/duplicate key/);
  expect(await readAll(url)).toEqual([]);
});

test('rows that fail while they are made leave the table as it was', async () => {
  const url = await makeTable();
  const rows = function* () {
    yield ['first'];
    throw new Error('the source broke');
  };
  await expect(copyRows(url, 'thing', ['id'], rows())).rejects.toThrow('the source broke');
  expect(await readAll(url)).toEqual([]);
});

test('work that fails after a copy undoes the copy', async () => {
  const url = await makeTable();
  const work = inTransaction(url, async (transaction) => {
    await transaction.copy('thing', ['id'], [['first']]);
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await readAll(url)).toEqual([]);
});
