import { join } from 'node:path';
import { databaseUrl } from '../seed/createDatabase.js';
import { placesDatabase, syncedSubgraphs, type Ports, type SyncedSubgraph } from '../layout.js';
import { projectFolder } from '../projectFolder.js';
import { addressOf, host } from '../start/address.js';
import type { PartPlan } from '../start/parts.js';
import type { Task } from './runOnce.js';
import { syncSettings, type SourceAddresses } from './settings.js';

/** What the databases of a content management system and of the subgraph `name` are called. */
export const cmsDatabase = 'cms';
export const databaseOf = (subgraph: SyncedSubgraph): string => (subgraph === 'places' ? placesDatabase : subgraph);

/** The name in the data folder of the file by which syncs find places. */
export const gazetteerFile = 'gazetteer.ndjson.gz';

export const simulatorsUrl = (ports: Ports): string => addressOf(ports.simulators).url;

/** The servers that imitate the sources, one process for all of them. */
export const planSimulators = (ports: Ports, seed: number, size: number, logLevel: string): PartPlan => ({
  name: 'simulators',
  arguments: [join(projectFolder, 'dev/simulators/dist/main.js')],
  environment: {
    HOST: host,
    PORT: String(ports.simulators),
    SIMULATORS_SEED: String(seed),
    SIMULATORS_SIZE: String(size),
    LOG_LEVEL: logLevel,
  },
  ...addressOf(ports.simulators),
});

/** Fills the database of the content management system, unless it is filled. */
export const fillCms = (cmsUrl: string, seed: number, size: number): Task => ({
  name: 'cms',
  arguments: [join(projectFolder, 'dev/simulators/dist/cms/main.js')],
  environment: { DATABASE_URL: cmsUrl, SIMULATORS_SEED: String(seed), SIMULATORS_SIZE: String(size) },
});

/** The built program that reads the sources of a subgraph. */
export const programOf = (subgraph: SyncedSubgraph): string =>
  join(projectFolder, 'subgraphs', subgraph, 'dist/sync/main.js');

export type SyncProgramOptions = SourceAddresses & {
  /** The subgraph's. */
  readonly databaseUrl: string;
  /** The file by which it finds places. */
  readonly gazetteer: string;
  readonly logLevel: string;
};

/** The program that reads the sources of a subgraph: whenever they are due, or with `--once` all of them once. */
export const syncProgram = (subgraph: SyncedSubgraph, options: SyncProgramOptions): Task => ({
  name: `${subgraph}-sync`,
  arguments: [programOf(subgraph)],
  environment: {
    HOST: host,
    DATABASE_URL: options.databaseUrl,
    LOG_LEVEL: options.logLevel,
    GAZETTEER_FILE: options.gazetteer,
    SOURCE_PRIVATE_HOSTS: new URL(options.simulatorsUrl).host,
    ...syncSettings[subgraph](options),
  },
});

export type SyncOptions = Omit<SyncProgramOptions, 'databaseUrl'> & {
  readonly ports: Ports;
  readonly postgresUrl: string;
};

const planSync = (subgraph: SyncedSubgraph, { ports, postgresUrl, ...options }: SyncOptions): PartPlan => {
  const port = ports.syncs[subgraph];
  const program = syncProgram(subgraph, { ...options, databaseUrl: databaseUrl(postgresUrl, databaseOf(subgraph)) });
  return {
    ...program,
    environment: { ...program.environment, SYNC_METRICS_PORT: String(port) },
    ...addressOf(port),
  };
};

/** The syncs: one process for each subgraph that has sources. */
export const planSyncs = (options: SyncOptions): readonly PartPlan[] =>
  syncedSubgraphs.map((subgraph) => planSync(subgraph, options));
