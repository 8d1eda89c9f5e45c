import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrate } from './migrate.js';
import { createTestDatabase } from './testing/database.js';
import { inTransaction } from './transaction.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-migrations-'));
  await writeFile(join(folder, '001_thing.sql'), 'create table thing (id int primary key); select pg_sleep(0.2);');
  await writeFile(join(folder, '002_row.sql'), 'insert into thing values (1);');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const countThings = (url: string): Promise<unknown[]> =>
  inTransaction(url, (transaction) =>
    transaction.query({ name: 'count', text: 'select count(*)::int from thing', values: [] }),
  );

test('processes that migrate one database at the same time all find it migrated, each migration run once', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(await countThings(url)).toEqual([{ count: 1 }]);
});

test('a migration that fails leaves nothing of itself, and the reason is told', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  const broken = join(folder, '003_broken.sql');
  await writeFile(broken, 'insert into thing values (2); insert into nothing values (1);');
  await expect(migrate(url, folder)).rejects.toThrow('nothing');
  await rm(broken);
  await migrate(url, folder);
  expect(await countThings(url)).toEqual([{ count: 1 }]);
});
