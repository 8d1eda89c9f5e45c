import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { startGateway, type GatewayOptions } from '../app.js';
import { readGatewaySettings } from '../config.js';
import { activityId } from './activitiesGroup.js';
import { withNamedKeys } from './namedKeys.js';
import { testPepper } from './partnerKeys.js';
import { testThreads } from './testThreads.js';
import { watchedLog } from './watchedLog.js';

const supergraph = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');

/** A request as an instance gets it: `to` is a shard's name, or `places`. */
export type SentRequest = { readonly to: string; readonly headers: IncomingHttpHeaders; readonly query: string };

/** What an instance answers beside its data, and how; it may keep it waiting. */
export type Beside = {
  readonly extensions?: unknown;
  readonly status?: number;
  readonly cacheControl?: string;
  readonly until?: Promise<unknown>;
};

/** An activity and its place: two requests, the first to shard two. Under another name it is another operation. */
export const flagship = (name: string) => ({
  query: `query ${name}($id: ID!) { activity(id: $id) { title place { name } } }`,
  variables: { id: activityId(2, 7) },
});
/** A page of all shards. */
export const search = { query: '{ activities(first: 1) { totalCount } }', variables: {} };

const place = { __typename: 'Place', id: 'plc_1' };
const dataOf: Readonly<Record<string, object>> = {
  activity: { title: 'Boat trip', place },
  activities: { totalCount: 2 },
  _entities: [{ __typename: 'Place', name: 'Berlin' }],
};

const startInstances = async (sent: SentRequest[], besideOf: (request: SentRequest) => Beside) => {
  const server = createServer((request, response) => {
    void json(request).then(async (body) => {
      const { query, variables } = body as { query: string; variables: Record<string, unknown> };
      const asked = { to: request.url?.slice(1) ?? '', headers: request.headers, query };
      sent.push(asked);
      const { extensions, status = 200, cacheControl = 'no-store', until } = besideOf(asked);
      await until;
      const named = Object.entries(dataOf).filter(([field]) => query.includes(`${field}(`));
      const data = withNamedKeys(query, variables, Object.fromEntries(named));
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': cacheControl });
      response.end(status === 200 ? JSON.stringify({ data, ...(extensions !== undefined && { extensions }) }) : '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

type Options = Partial<GatewayOptions> & {
  readonly environment?: NodeJS.ProcessEnv;
};

/** A gateway over places and three shards of activities, which know one of each. Several tests may share it. */
export const startFlagshipGateway = async ({ environment = {}, ...options }: Options = {}) => {
  const sent: SentRequest[] = [];
  let besideOf: (request: SentRequest) => Beside = () => ({});
  const { url, close } = await startInstances(sent, (request) => besideOf(request));
  const shards = ['one', 'two', 'three'].map((name, index) => ({
    name,
    url: `${url}/${name}`,
    ranges: [{ name, from: [0, 342, 683][index] as number, to: [341, 682, 1023][index] as number }],
  }));
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph,
    config: {
      federationVersion: '2.14.4',
      subgraphs: [
        { name: 'activities', url, schemaFile: 'a.graphql', shards },
        { name: 'places', url: `${url}/places`, schemaFile: 'p.graphql', shards: undefined },
      ],
    },
    settings: readGatewaySettings({
      GATEWAY_KEY_PEPPER: testPepper,
      GATEWAY_BREAKER_FAILURES: '0',
      GATEWAY_DRAIN_GRACE_MS: '0',
      ...environment,
    }),
    log: watchedLog(),
    threads: testThreads,
    ...options,
  });
  return {
    /** All that the instances were asked since `reset`, in the order in which they were. */
    sent,
    /** Forgets what they were asked, and lets them answer so. */
    reset: (next: (request: SentRequest) => Beside = () => ({})): void => {
      sent.length = 0;
      besideOf = next;
    },
    close: async (): Promise<void> => {
      close();
      await gateway.close();
    },
    ask: async (body: object, headers: Record<string, string> = {}) => {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { data: unknown; errors?: unknown[]; extensions?: Record<string, unknown> };
    },
  };
};
