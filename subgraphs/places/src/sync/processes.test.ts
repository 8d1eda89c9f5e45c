import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killedProcessesEqualUndisturbed } from '@tripgraph/kit/testing/sync/killedProcesses';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { somePlaces } from '@tripgraph/matching/testing/somePlaces';
import { writeGazetteer } from '@tripgraph/matching/writeGazetteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrateSmallPlaces, smallCms, syncedTables } from './testing/smallWorld.js';

// Processes run what is built.
const program = fileURLToPath(new URL('../../dist/sync/main.js', import.meta.url));
const serverUrl = inject('postgresUrl');

let folder: string;
let gazetteer: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-sync-'));
  gazetteer = join(folder, 'gazetteer.gz');
  await writeGazetteer(gazetteer, { dataVersion: 'some places', count: somePlaces.length, rows: somePlaces });
});
afterAll(() => rm(folder, { recursive: true }));

test('sync processes that are killed and started again come to the same rows', async () =>
  killedProcessesEqualUndisturbed({
    serverUrl,
    migrate: migrateSmallPlaces,
    command: [program, 'cms'],
    environment: { CMS_DATABASE_URL: await smallCms(serverUrl), GAZETTEER_FILE: gazetteer },
    tables: syncedTables,
    points: 2,
  }));

test('a process that is not told where the CMS is says so, with what its password may be in no word of it', async () => {
  const DATABASE_URL = await createTestDatabase(serverUrl);
  const run = (environment: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [program, '--once'], {
      env: { ...process.env, DATABASE_URL, GAZETTEER_FILE: gazetteer, ...environment },
      encoding: 'utf8',
    });
  const untold = run({});
  expect([untold.status, untold.stderr]).toEqual([2, expect.stringContaining('CMS_DATABASE_URL is not set')]);
  const nobody = run({ CMS_DATABASE_URL: 'postgresql://cms:planted-secret@127.0.0.1:9/cms' });
  expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining('cms could not be synced')]);
  expect(nobody.stderr + nobody.stdout).not.toContain('planted-secret');
});
