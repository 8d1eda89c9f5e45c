import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { killedProcessesEqualUndisturbed } from '@tripgraph/kit/testing/sync/killedProcesses';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { gazetteerFile } from '@tripgraph/matching/testing/gazetteerFile';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cmsJob } from './cmsJob.js';
import { migrateSmallPlaces, smallCms, syncedTables } from './testing/smallWorld.js';

// Processes run what is built.
const program = fileURLToPath(new URL('../../dist/sync/main.js', import.meta.url));
const serverUrl = inject('postgresUrl');

let gazetteer: Awaited<ReturnType<typeof gazetteerFile>>;
beforeAll(async () => {
  gazetteer = await gazetteerFile();
});
afterAll(() => gazetteer.remove());

test('sync processes that are killed and gone on with come to the same rows', async () => {
  const { file } = gazetteer;
  const databaseUrl = await smallCms(serverUrl);
  await killedProcessesEqualUndisturbed({
    serverUrl,
    migrate: migrateSmallPlaces,
    command: [program, 'cms'],
    environment: { CMS_DATABASE_URL: databaseUrl, GAZETTEER_FILE: file },
    jobs: [cmsJob({ databaseUrl, siteUrl: null, overlapMs: 300_000 }, await readGazetteer(file))],
    tables: syncedTables,
    points: 10,
  });
}, 180_000);

test('a process that is not told where the CMS is says so, with what its password may be in no word of it', async () => {
  const DATABASE_URL = await createTestDatabase(serverUrl);
  const run = (environment: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [program, '--once'], {
      env: { ...process.env, DATABASE_URL, GAZETTEER_FILE: gazetteer.file, ...environment },
      encoding: 'utf8',
    });
  const untold = run({});
  expect([untold.status, untold.stderr]).toEqual([2, expect.stringContaining('CMS_DATABASE_URL is not set')]);
  const nobody = run({ CMS_DATABASE_URL: 'postgresql://cms:planted-secret@127.0.0.1:9/cms' });
  expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining('cms could not be synced')]);
  expect(nobody.stderr + nobody.stdout).not.toContain('planted-secret');
});
