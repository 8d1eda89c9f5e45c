import { readSubgraphSettings } from '@tripgraph/kit/config';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startPlacesSubgraph } from './app.js';
import { readGoogleSettings } from './google/config.js';
import { migratePlaces } from './migrate.js';

/** The process: settings from the environment, the newest schema, then requests until it is told to stop. */
const run = async (): Promise<void> => {
  const settings = readSubgraphSettings();
  const google = readGoogleSettings();
  await migratePlaces(settings.databaseUrl);
  const running = await startPlacesSubgraph({ ...settings, google });
  await untilStopped(running.close);
};

run().catch((error: unknown) => {
  console.error(`The places subgraph cannot run: ${reasonOf(error)}`);
  process.exitCode = 1;
});
