import { fileURLToPath } from 'node:url';
import { killedProcessesEqualUndisturbed } from '@tripgraph/kit/testing/sync/killedProcesses';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { gazetteerFile } from '@tripgraph/matching/testing/gazetteerFile';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { inject, onTestFinished, test } from 'vitest';
import { migrateTours } from '../migrate.js';
import { smallGAdventures, smallViator } from '../testing/sources.js';
import { readTourSources } from './config.js';
import { openJobs } from './openJobs.js';

// Processes run what is built.
const program = fileURLToPath(new URL('../../dist/sync/main.js', import.meta.url));

test('sync processes that are killed, in whichever source, and gone on with come to the same tours', async () => {
  const { file, remove } = await gazetteerFile();
  onTestFinished(remove);
  const simulation = createSimulation([smallViator(20), smallGAdventures(5)]);
  const { url, close } = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const privateHosts = [new URL(url).host];
  const environment = {
    GAZETTEER_FILE: file,
    SOURCE_PRIVATE_HOSTS: privateHosts.join(),
    VIATOR_URL: `${url}/viator`,
    VIATOR_API_KEY: 'anybody',
    VIATOR_RATE_PER_SECOND: '1000',
    GADVENTURES_URL: `${url}/gadventures`,
    GADVENTURES_APPLICATION_KEY: 'anybody',
    GADVENTURES_RATE_PER_SECOND: '1000',
  };
  const gazetteer = await readGazetteer(file);
  await killedProcessesEqualUndisturbed({
    serverUrl: inject('postgresUrl'),
    migrate: migrateTours,
    command: [program],
    environment,
    jobs: openJobs({ privateHosts }, readTourSources(environment), {
      match: (wanted) => matchPlace(gazetteer, wanted),
      version: gazetteer.dataVersion,
    }),
    tables: ['tour', 'tour_place', 'tour_at', 'tour_schedule', 'tour_departure'],
    points: 10,
  });
}, 180_000);
