import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresFolder } from '@tripgraph/dev/dataFolder';
import { startEmbeddedPostgres } from '@tripgraph/dev/embeddedPostgres';
import { portsFrom } from '@tripgraph/dev/layout';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { gazetteerFile } from '@tripgraph/dev/sources/syncParts';
import { somePlaces } from '@tripgraph/matching/testing/somePlaces';
import { writeGazetteer } from '@tripgraph/matching/writeGazetteer';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { createViator } from '@tripgraph/simulators/viator/viator';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../bin/tripgraph.js', import.meta.url));
const size = 12;
// A block of ports below those that systems hand out by themselves; another run has another one, and so has the test of the start.
const ports = portsFrom(10_000 + (process.pid % 100) * 100, 0);
const closing: Array<() => Promise<unknown>> = [];
let data = '';

/** What of `npm start` the sync of the tours needs: the data folder with its PostgreSQL, the places and the simulators. */
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tripgraph-sync-'));
  closing.push(() => rm(data, { recursive: true, force: true }));
  await chmod(data, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: postgresFolder(data), port: ports.postgres });
  closing.unshift(postgres.stop);
  await createDatabase(postgres.url, 'tours');
  await writeGazetteer(join(data, gazetteerFile), {
    dataVersion: 'some places',
    count: somePlaces.length,
    rows: somePlaces,
  });
  const viator = createViator({ seed: 1, places: simulatedPlaces, size, today: '2026-11-30' });
  const served = await serveSimulation(createSimulation([viator]), { host: '127.0.0.1', port: ports.simulators });
  closing.unshift(served.close);
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** Runs the built command line, as `npm run sync` does. */
const sync = async (...words: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> => {
  const child = spawn(process.execPath, [program, 'sync', ...words, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, said };
};

test('a source is read on the databases of what runs, and a dry run says what another one would write', async () => {
  const dry = await sync('viator', '--dry-run');
  expect(dry.said).toMatch(
    new RegExp(`^viator: everything: ${size} would be written, 0 unchanged, 0 would be deleted, 0 in quarantine, in `),
  );
  expect(dry.code).toBe(0);
  expect((await sync('viator')).said).toMatch(new RegExp(`^viator: everything: ${size} written, 0 unchanged, `));
});
