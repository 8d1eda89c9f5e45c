import { readSubgraphSettings } from '@tripgraph/kit/config';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { migratePlaces } from '../migrate.js';
import { loadPlaces } from './loadPlaces.js';

/** The process that fills the database, to be run once with the same settings as the subgraph; then it ends. */
const run = async (): Promise<void> => {
  const { databaseUrl } = readSubgraphSettings();
  await migratePlaces(databaseUrl);
  const { loaded, rows, dataVersion } = await loadPlaces(databaseUrl);
  const what = loaded ? `${rows.get('place')} places are loaded` : 'the places were loaded before';
  console.log(`${what}: ${dataVersion}`);
};

run().catch((error: unknown) => {
  console.error(`The places cannot be loaded: ${reasonOf(error)}`);
  process.exitCode = 1;
});
