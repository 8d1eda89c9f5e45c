import { join } from 'node:path';
import { placesDatabase, syncedSubgraphs, type Ports } from '../layout.js';
import { databaseUrl, ensureDatabase } from '../seed/createDatabase.js';
import type { RunningParts } from '../start/runParts.js';
import { readSourceStates } from './readSourceStates.js';
import { renewGazetteer } from './renewGazetteer.js';
import { runOnce } from './runOnce.js';
import { sourcesScreen } from './sourcesScreen.js';
import { cmsDatabase, databaseOf, fillCms, gazetteerFile, planSimulators, planSyncs } from './syncParts.js';
import { untilSynced } from './untilSynced.js';

export type StartSourcesOptions = {
  readonly folder: string;
  /** Fixes what the sources have. */
  readonly seed: number;
  readonly ports: Ports;
  readonly postgresUrl: string;
  readonly gatewayUrl: string;
  readonly logLevel: string;
  readonly parts: RunningParts;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
};

/** About how many records each source has: enough to see pages, read in seconds. */
const recordsPerSource = 400;
/** Longer than a first read of all of them takes on a slow machine. */
const firstReadLimitMs = 300_000;

/**
 * Starts what the subgraphs' contents come from: simulated sources, and a sync for each subgraph that has some. Resolves when
 * every source has been read once, and says what is there. The gateway answers meanwhile. Rejects when one cannot run.
 */
export const startSources = async (options: StartSourcesOptions): Promise<void> => {
  const { folder, seed, ports, postgresUrl, logLevel, parts, signal, say } = options;
  const beganAt = performance.now();
  const cmsUrl = databaseUrl(postgresUrl, cmsDatabase);
  const simulators = planSimulators(ports, seed, recordsPerSource, logLevel);
  const gazetteer = join(folder, gazetteerFile);
  await ensureDatabase(postgresUrl, cmsDatabase);
  await renewGazetteer(databaseUrl(postgresUrl, placesDatabase), gazetteer, say);
  await runOnce(fillCms(cmsUrl, seed, recordsPerSource), signal);
  await parts.run([simulators], signal);
  await parts.run(
    planSyncs({ ports, postgresUrl, gazetteer, cmsUrl, simulatorsUrl: simulators.url, logLevel }),
    signal,
  );
  const found = await untilSynced({
    subgraphs: syncedSubgraphs,
    read: (subgraph) => readSourceStates(databaseUrl(postgresUrl, databaseOf(subgraph))),
    limitMs: firstReadLimitMs,
    signal,
  });
  if (signal.aborted) return;
  const afterMs = performance.now() - beganAt;
  say(sourcesScreen({ found, gatewayUrl: options.gatewayUrl, simulatorsUrl: simulators.url, cmsUrl, afterMs }));
};
