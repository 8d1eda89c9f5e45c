import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import type { SyncReport } from '@tripgraph/kit/sync/report';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { serveSimulation, type ServedSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { migrateTours } from '../migrate.js';
import { matchSimulated } from '../testing/simulatedGazetteer.js';
import { smallGAdventures, smallViator } from '../testing/sources.js';
import { readTourSources } from './config.js';
import { openJobs } from './openJobs.js';

const simulation = createSimulation([smallViator(30), smallGAdventures(5)]);
let served: ServedSimulation;
beforeAll(async () => {
  served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
});
afterAll(() => served.close());

let databaseUrl: string;
beforeEach(async () => {
  for (const name of simulation.names) simulation.setMode(name, { kind: 'NORMAL' });
  databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migrateTours(databaseUrl);
  await migrateSync(databaseUrl);
});

/** Runs the job of a source as its process would. */
const run = (name: string, version = 'some places'): Promise<SyncReport> => {
  const settings = readTourSources({
    VIATOR_URL: `${served.url}/viator`,
    VIATOR_API_KEY: 'planted-secret-viator',
    GADVENTURES_URL: `${served.url}/gadventures`,
    GADVENTURES_APPLICATION_KEY: 'planted-secret-gadventures',
    VIATOR_RATE_PER_SECOND: '1000',
    GADVENTURES_RATE_PER_SECOND: '1000',
  });
  const jobs = openJobs({ privateHosts: ['127.0.0.1'] }, settings, { match: matchSimulated, version });
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  return job.run({ databaseUrl });
};

test.each([
  ['viator', 30],
  ['viator-schedules', 30],
  ['gadventures', 5],
  ['gadventures-departures', 40],
])('%s is read over HTTP, with the headers that it wants', async (name, upserted) => {
  expect(await run(name)).toMatchObject({ finished: true, upserted, quarantined: 0 });
});

test('with another gazetteer all tours are linked anew, and nothing else is read again', async () => {
  for (const name of ['viator', 'viator-schedules']) await run(name);
  expect(await run('viator', 'other places')).toMatchObject({ kind: 'FULL', upserted: 30 });
  expect(await run('viator-schedules', 'other places')).toMatchObject({ kind: 'DELTA', upserted: 0 });
});

test('a source that limits rates, or fails now and then, is asked again', async () => {
  // Not 4: of four requests at a time the same one could be refused at each of its attempts.
  simulation.setMode('gadventures', { kind: 'RATE_LIMITED', retryAfterSeconds: 0, every: 7 });
  expect(await run('gadventures')).toMatchObject({ finished: true, upserted: 5 });
  simulation.setMode('viator', { kind: 'FAILING', status: 503, every: 1_000 });
  expect(await run('viator')).toMatchObject({ finished: true, upserted: 30 });
});

test('an answer that breaks off ends the run with what was wrong, and writes nothing of it', async () => {
  simulation.setMode('viator', { kind: 'MALFORMED' });
  await expect(run('viator')).rejects.toThrow(/sent text that is not JSON/);
  simulation.setMode('viator', { kind: 'NORMAL' });
  expect(await run('viator')).toMatchObject({ finished: true, upserted: 30 });
});

test('a key that Viator does not know ends the run with its answer', async () => {
  simulation.setMode('viator', { kind: 'FAILING', status: 401 });
  await expect(run('viator')).rejects.toMatchObject({ kind: 'STATUS', status: 401 });
});
