import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killedProcessesEqualUndisturbed } from '@tripgraph/kit/testing/sync/killedProcesses';
import { createTestDatabase, rowsOf } from '@tripgraph/kit/testing/database';
import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { gazetteerFile } from '@tripgraph/matching/testing/gazetteerFile';
import { serveSimulation, type ServedSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { migrateBooks } from '../migrate.js';
import { bookTables, feedOf } from '../testing/booksUnderTest.js';
import { readBooksSyncSettings } from './config.js';
import { openBookJobs } from './openJobs.js';

// Processes run what is built.
const program = fileURLToPath(new URL('../../dist/sync/main.js', import.meta.url));

const feed = feedOf(30);
let folder: string;
let gazetteer: Awaited<ReturnType<typeof gazetteerFile>>;
let served: ServedSimulation;
const simulation = createSimulation([feed]);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'books-'));
  gazetteer = await gazetteerFile();
  served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  vi.stubEnv('GAZETTEER_FILE', gazetteer.file);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await served.close();
  await gazetteer.remove();
  await rm(folder, { recursive: true });
});

const hostOf = (url: string): string => new URL(url).host;
const freshDatabase = async (): Promise<string> => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migrateBooks(url);
  await migrateSync(url);
  return url;
};
const jobAt = async (environment: Record<string, string>, privateHosts: readonly string[] = []) => {
  const [job] = await openBookJobs(readBooksSyncSettings(environment), privateHosts);
  if (!job) throw new Error('there is no job');
  return job;
};

test('sync processes that are killed and gone on with come to the same books', async () => {
  const environment = { ONIX_FEED: `${served.url}/onix` };
  const privateHosts = [hostOf(served.url)];
  await killedProcessesEqualUndisturbed({
    serverUrl: inject('postgresUrl'),
    migrate: migrateBooks,
    command: [program, 'onix'],
    environment: { ...environment, GAZETTEER_FILE: gazetteer.file, SOURCE_PRIVATE_HOSTS: privateHosts.join() },
    jobs: [await jobAt(environment, privateHosts)],
    tables: bookTables,
    points: 10,
  });
}, 180_000);

test('a feed over HTTP that breaks off at the wire is read on by the next run', async () => {
  const databaseUrl = await freshDatabase();
  const job = await jobAt({ ONIX_FEED: `${served.url}/onix`, ONIX_FULL_FILE: 'full.xml' }, [hostOf(served.url)]);
  simulation.setMode('onix', { kind: 'MALFORMED' });
  await expect(job.run({ databaseUrl })).rejects.toThrow();
  simulation.setMode('onix', { kind: 'NORMAL' });
  expect(await job.run({ databaseUrl })).toMatchObject({ upserted: 30, quarantined: 0 });
});

test('a feed at a private address is refused where nobody listed it', async () => {
  await expect(openBookJobs(readBooksSyncSettings({ ONIX_FEED: `${served.url}/onix` }), [])).rejects.toThrow(
    'cannot be a source',
  );
  const databaseUrl = await freshDatabase();
  const job = await jobAt({ ONIX_FEED: `https://${hostOf(served.url)}/onix` }).catch((error: unknown) => error);
  if (job instanceof Error) expect(job.message).toContain('cannot be a source');
  else await expect((job as Awaited<ReturnType<typeof jobAt>>).run({ databaseUrl })).rejects.toThrow();
  expect(await rowsOf(databaseUrl, 'select from product')).toEqual([]);
});

test('a feed in a folder is read as it lies there, and updates as they come', async () => {
  const databaseUrl = await freshDatabase();
  const read = async (path: string): Promise<string> => (await fetch(`${served.url}/onix${path}`)).text();
  await writeFile(join(folder, 'full.xml'), await read('/full.xml'));
  const job = await jobAt({ ONIX_FEED: folder, ONIX_FULL_FILE: 'full.xml', ONIX_UPDATE_FILES: 'update-{number}.xml' });
  expect(await job.run({ databaseUrl })).toMatchObject({ kind: 'FULL', upserted: 30 });
  const [first] = feed.products();
  feed.publish([
    `<Product><RecordReference>${first?.reference}</RecordReference><NotificationType>05</NotificationType></Product>`,
  ]);
  await writeFile(join(folder, 'update-1.xml'), await read('/updates/1.xml'));
  expect(await job.run({ databaseUrl })).toMatchObject({ kind: 'DELTA', deleted: 1 });
});

test('without a feed there is no job, and it is said what is missing', async () => {
  await expect(openBookJobs(readBooksSyncSettings({}), [])).rejects.toThrow('ONIX_FEED is not set');
});
