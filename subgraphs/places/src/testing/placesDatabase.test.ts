import { runOnce } from '@tripgraph/kit/testing/database';
import { expect, inject, test } from 'vitest';
import { ownPlacesDatabase, placesTestDatabase } from './placesDatabase.js';

const rename = `update place set name = 'changed by a test' where id = 'plc_world'`;

test('all tests read the same places, which none of them can change', async () => {
  const url = await placesTestDatabase(inject('postgresUrl'));
  expect(await placesTestDatabase(inject('postgresUrl'))).toBe(url);
  await expect(runOnce(url, rename)).rejects.toThrow('cannot execute UPDATE in a read-only transaction');
});

test('a test that writes has places of its own', async () => {
  const url = await ownPlacesDatabase(inject('postgresUrl'));
  expect(url).not.toBe(await placesTestDatabase(inject('postgresUrl')));
  await runOnce(url, rename);
});
