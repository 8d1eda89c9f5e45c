import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { startGateway, startReferenceGateway, type GatewayOptions, type RunningGateway } from '../app.js';
import { readGatewaySettings } from '../config.js';
import { compose } from '../supergraph/compose.js';
import type { SubgraphConfig } from '../supergraph/readConfig.js';
import type { RunningServer } from '../http/server.js';
import type { Partner } from '../trust/partner.js';
import { testPepper } from './partnerKeys.js';
import { readMetrics } from './readMetrics.js';
import { testThreads } from './testThreads.js';
import { watchedLog } from './watchedLog.js';

/** The supergraph of one subgraph with this schema at this URL. */
export const supergraphOf = (schema: string, url: string): string => {
  const subgraph = { name: 'small', url, schemaFile: 'small.graphql', shards: undefined };
  const composition = compose(
    { federationVersion: '2.14.4', subgraphs: [subgraph] },
    new Map([['small', `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")\n${schema}`]]),
  );
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return composition.supergraph;
};

export type SmallGateway = {
  readonly url: string;
  /** Where its metrics are; undefined where the environment does not ask for them. */
  readonly metricsUrl: string | undefined;
  /** Knows these partners and no others from now on. */
  readonly replacePartners: (partners: readonly Partner[]) => Promise<void>;
  /** Ends it before the test ends. */
  readonly close: () => Promise<void>;
  /** Posts a query and returns status and body. */
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<{ status: number; body: unknown }>;
};

/** A subgraph that answers every request with this. */
export const answering =
  (answer: unknown, status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));

/** Who runs operations: our engine, or Apollo's executor over the same subgraphs. */
export const starters = { engine: startGateway, apollo: startReferenceGateway };

type SmallOptions = Partial<GatewayOptions> & {
  readonly environment?: NodeJS.ProcessEnv;
  readonly executor?: keyof typeof starters;
  /** How the subgraph is asked, where that differs from the settings. */
  readonly traffic?: SubgraphConfig['traffic'];
};

/** A gateway over one subgraph with this schema, whose requests `subgraph` answers. Both end with the test. */
export const startSmallGateway = async (
  schema: string,
  subgraph: RequestListener,
  { environment = {}, executor = 'engine', traffic, ...options }: SmallOptions = {},
): Promise<SmallGateway> => {
  const server = createServer(subgraph);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const starting = starters[executor]({
    host: '127.0.0.1',
    port: 0,
    supergraph: supergraphOf(schema, url),
    config: traffic && {
      federationVersion: '2.14.4',
      subgraphs: [{ name: 'small', url, schemaFile: 'small.graphql', shards: undefined, traffic }],
    },
    settings: readGatewaySettings({
      GATEWAY_KEY_PEPPER: testPepper,
      GATEWAY_METRICS_PORT: '0',
      // No load balancer is to learn first that it ends.
      GATEWAY_DRAIN_GRACE_MS: '0',
      ...environment,
    }),
    log: watchedLog(),
    threads: testThreads,
    ...options,
  });
  const closeOnce = async (): Promise<void> => {
    const running = await starting;
    // Apollo's executor over the same subgraphs counts nothing.
    await readMetrics((running as Partial<RunningGateway>).metricsUrl);
    await running.close();
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeOnce());
  onTestFinished(close);
  // Comes first: the gateway waits for those of its requests that are under way.
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const gateway: RunningServer & Partial<RunningGateway> = await starting;
  return {
    url: gateway.url,
    metricsUrl: gateway.metricsUrl,
    replacePartners: async (partners) => gateway.replacePartners?.(partners),
    close,
    ask: async (query, variables = {}) => {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: await response.json() };
    },
  };
};
