import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testThreads } from './testThreads.js';
import { watchedLog } from './watchedLog.js';
import { startGateway, type GatewayOptions } from '../app.js';
import { readGatewaySettings } from '../config.js';
import { compose } from '../supergraph/compose.js';

/** A request as a subgraph gets it. */
export type Asked = { readonly query: string; readonly variables: Record<string, unknown> };

/** What a subgraph answers, byte for byte; a text is sent as UTF-8. */
export type RawAnswer = string | Buffer;

export type RawSubgraph = {
  readonly schema: string;
  readonly answer: (asked: Asked) => RawAnswer | Promise<RawAnswer>;
  /** What it says in the header of that name. */
  readonly cacheControl?: string;
};

export type ClientAnswer = { readonly status: number; readonly text: string; readonly body: Record<string, unknown> };

export type FederatedGateway = {
  readonly url: string;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<ClientAnswer>;
  readonly close: () => Promise<void>;
};

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@shareable", "@interfaceObject"])\n';

const serveRaw = async ({
  answer,
  cacheControl = 'no-store',
}: RawSubgraph): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(parts).toString('utf8')) as Asked;
      void Promise.resolve(answer(asked)).then((text) => {
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': cacheControl }).end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

const supergraphOf = (schemas: ReadonlyMap<string, string>, urls: ReadonlyMap<string, string>): string => {
  const subgraphs = [...schemas.keys()].map((name) => ({
    name,
    url: urls.get(name) ?? '',
    schemaFile: `${name}.graphql`,
    shards: undefined,
  }));
  const composition = compose({ federationVersion: '2.14.4', subgraphs }, schemas);
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return composition.supergraph;
};

/** A gateway over subgraphs that answer over HTTP whatever a test says, down to the byte. */
export const startFederatedGateway = async (
  subgraphs: Readonly<Record<string, RawSubgraph>>,
  options: Partial<GatewayOptions> = {},
): Promise<FederatedGateway> => {
  const servers = new Map<string, Awaited<ReturnType<typeof serveRaw>>>();
  for (const [name, subgraph] of Object.entries(subgraphs)) servers.set(name, await serveRaw(subgraph));
  const schemas = new Map(Object.entries(subgraphs).map(([name, { schema }]) => [name, federation + schema]));
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: supergraphOf(schemas, new Map([...servers].map(([name, { url }]) => [name, url]))),
    config: undefined,
    // One answer after the other is wrong here: no subgraph is left alone for it. Answers may be deep, so operations may.
    settings: readGatewaySettings({ GATEWAY_BREAKER_FAILURES: '0', GATEWAY_MAX_DEPTH: '100' }),
    log: watchedLog(),
    threads: testThreads,
    ...options,
  });
  return {
    url: gateway.url,
    ask: async (query, variables = {}) => {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
    },
    close: async () => {
      for (const { server } of servers.values()) {
        server.closeAllConnections();
        server.close();
      }
      await gateway.close();
    },
  };
};
