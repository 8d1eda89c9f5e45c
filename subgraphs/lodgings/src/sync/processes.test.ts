import { fileURLToPath } from 'node:url';
import { killedProcessesEqualUndisturbed } from '@tripgraph/kit/testing/sync/killedProcesses';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { gazetteerFile } from '@tripgraph/matching/testing/gazetteerFile';
import { bookingAffiliate, bookingToken } from '@tripgraph/simulators/booking/bookingSource';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { inject, onTestFinished, test } from 'vitest';
import { migrateLodgings } from '../migrate.js';
import { simulateBooking, simulateHostelworld } from '../testing/syncedLodgings.js';
import { readSourceSettings } from './config.js';
import { jobsOf, keySettings } from './openJobs.js';
import { placeListingIn } from './placeListing.js';

// Processes run what is built.
const program = fileURLToPath(new URL('../../dist/sync/main.js', import.meta.url));

test('sync processes that are killed, in whichever source, and gone on with come to the same lodgings', async () => {
  const { file, remove } = await gazetteerFile();
  onTestFinished(remove);
  const simulation = createSimulation([simulateBooking({ size: 30 }).source, simulateHostelworld(20).source]);
  const { url, close } = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const privateHosts = [new URL(url).host];
  const environment = {
    GAZETTEER_FILE: file,
    SOURCE_PRIVATE_HOSTS: privateHosts.join(),
    BOOKING_URL: `${url}/booking`,
    BOOKING_TOKEN: bookingToken,
    BOOKING_AFFILIATE_ID: bookingAffiliate,
    BOOKING_REQUESTS_PER_SECOND: '1000',
    HOSTELWORLD_URL: `${url}/hostelworld`,
    HOSTELWORLD_REQUESTS_PER_SECOND: '1000',
  };
  const gazetteer = await readGazetteer(file);
  const placing = { placeListing: placeListingIn(gazetteer), revision: gazetteer.dataVersion };
  await killedProcessesEqualUndisturbed({
    serverUrl: inject('postgresUrl'),
    migrate: migrateLodgings,
    command: [program],
    environment,
    jobs: jobsOf(Object.keys(keySettings), readSourceSettings(environment), { privateHosts }, placing),
    tables: ['listing', 'alike', 'lodging', 'lodging_place', 'lodging_at'],
    points: 10,
  });
}, 180_000);
