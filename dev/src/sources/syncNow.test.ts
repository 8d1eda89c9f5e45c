import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { subgraphsOf, syncNow } from './syncNow.js';

test('sources are found by their names, and all of them where none is named', () => {
  expect(subgraphsOf(['viator', 'onix'])).toEqual([
    { subgraph: 'books', sources: ['onix'] },
    { subgraph: 'tours', sources: ['viator'] },
  ]);
  expect(subgraphsOf([]).map(({ subgraph }) => subgraph)).toEqual(['places', 'articles', 'books', 'tours', 'lodgings']);
  expect(() => subgraphsOf(['expedia'])).toThrow(/^There is no source "expedia": name cms, wordpress, /);
});

test('where nothing runs it says what to do', async () => {
  const data = await mkdtemp(join(tmpdir(), 'tripgraph-sync-'));
  await expect(syncNow({ sources: ['viator'], flags: [], data })).rejects.toThrow(
    `Nothing runs on ${data}: run \`npm start\` in another terminal first`,
  );
  await rm(data, { recursive: true });
});

test('one database is no place for sources of two subgraphs', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/tours');
  await expect(syncNow({ sources: ['viator', 'onix'], flags: [], data: '.' })).rejects.toThrow('of one subgraph');
  vi.unstubAllEnvs();
});
