import { join } from 'node:path';
import { nodeFlags } from '@tripgraph/gateway/nodeFlags';
import { addressOf, host } from './address.js';
import {
  cartsDatabase,
  contentSubgraphs,
  metricsPortOf,
  placesDatabase,
  type Ports,
  type ShardSlice,
} from '../layout.js';
import { projectFolder } from '../projectFolder.js';
import { databaseUrl } from '../seed/createDatabase.js';

/** A process to run, and where it says that it is ready. */
export type PartPlan = {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What clients ask. */
  readonly url: string;
  readonly readyUrl: string;
};

const mainOf = (subgraph: string): string => join(projectFolder, 'subgraphs', subgraph, 'dist/main.js');
const programs = {
  places: mainOf('places'),
  activities: mainOf('activities'),
  carts: mainOf('carts'),
  gateway: join(projectFolder, 'cli/bin/tripgraph.js'),
};

/** Files that are there once everything is built. */
export const builtFiles: readonly string[] = [
  programs.places,
  programs.activities,
  programs.carts,
  ...contentSubgraphs.map(mainOf),
  join(projectFolder, 'gateway/dist/command.js'),
  join(projectFolder, 'cli/dist/main.js'),
];

const urlsOf = (port: number): Pick<PartPlan, 'url' | 'readyUrl'> => {
  const { url, readyUrl } = addressOf(port);
  return { url: `${url}/graphql`, readyUrl };
};

/** What all of them are told. */
export type Common = {
  readonly logLevel: string;
  /** What the gateway signs with. */
  readonly secret: string;
  /** What subgraphs are told of sources that they ask themselves, by their names. */
  readonly live?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const subgraph = (name: string, program: string, port: number, url: string, common: Common): PartPlan => ({
  name,
  arguments: [program],
  environment: {
    HOST: host,
    PORT: String(port),
    DATABASE_URL: url,
    LOG_LEVEL: common.logLevel,
    SUBGRAPH_SECRETS: common.secret,
    METRICS_PORT: String(metricsPortOf(port)),
    ...common.live?.[name],
  },
  ...urlsOf(port),
});

/** The subgraphs: places, one process for each shard of the activities, and those that serve what syncs have written. */
export const planSubgraphs = (
  ports: Ports,
  shards: readonly ShardSlice[],
  postgresUrl: string,
  common: Common,
): readonly PartPlan[] => [
  subgraph('places', programs.places, ports.places, databaseUrl(postgresUrl, placesDatabase), common),
  ...shards.map(({ name, database }, index) => {
    const port = ports.activities[index] ?? 0;
    const plan = subgraph(name, programs.activities, port, databaseUrl(postgresUrl, database), common);
    return { ...plan, environment: { ...plan.environment, SHARD_NAME: name } };
  }),
  ...contentSubgraphs.map((name) =>
    subgraph(name, mainOf(name), ports.content[name], databaseUrl(postgresUrl, name), common),
  ),
];

/** The carts, which ask the gateway with the key of a partner that may act for others. */
export const planCarts = (ports: Ports, postgresUrl: string, key: string, common: Common): PartPlan => {
  const plan = subgraph('carts', programs.carts, ports.carts, databaseUrl(postgresUrl, cartsDatabase), common);
  return { ...plan, environment: { ...plan.environment, GATEWAY_URL: urlsOf(ports.gateway).url, CARTS_KEY: key } };
};

/** The gateway over them. */
export const planGateway = (
  port: number,
  files: { readonly supergraph: string; readonly partners: string; readonly usage: string },
  pepper: string,
  { logLevel, secret }: Common,
): PartPlan => ({
  name: 'gateway',
  arguments: [
    ...nodeFlags,
    programs.gateway,
    'gateway',
    ...['--supergraph', join(projectFolder, 'supergraph.graphql')],
    ...['--config', files.supergraph],
    ...['--port', String(port)],
  ],
  environment: {
    LOG_LEVEL: logLevel,
    GATEWAY_PARTNERS_FILE: files.partners,
    GATEWAY_USAGE_FILE: files.usage,
    GATEWAY_KEY_PEPPER: pepper,
    GATEWAY_SUBGRAPH_SECRETS: secret,
    GATEWAY_METRICS_PORT: String(metricsPortOf(port)),
  },
  ...urlsOf(port),
});
