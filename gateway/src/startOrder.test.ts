import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test } from 'vitest';
import { startGateway } from './app.js';
import { readGatewaySettings } from './config.js';
import { compose } from './supergraph/compose.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])';
const schemas = new Map([
  ['places', `${federation} type Query { places: Int }`],
  ['carts', `${federation} type Query { carts: Int }`],
  [
    'activities',
    `${federation} extend schema
      @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@scatter", "@merge", "MergeRule"])
      @composeDirective(name: "@scatter") @composeDirective(name: "@merge")
    directive @scatter on FIELD_DEFINITION | OBJECT
    directive @merge(rule: MergeRule!) on FIELD_DEFINITION | OBJECT
    enum MergeRule { PAGE SUM MIN MAX ANY ALL COUNTS FIRST }
    type Query { activities: Int @scatter @merge(rule: SUM) }`,
  ],
]);
/** What each of them says when it is there. */
const says = { places: { places: 1 }, carts: { carts: 2 }, 'shard-1': { activities: 3 }, 'shard-2': { activities: 4 } };
type Name = keyof typeof says;
const names = Object.keys(says) as Name[];

/**
 * A subgraph that is not there until `begin`: it closes each connection at once. A port where nobody listens would be truer, but
 * may be somebody else's meanwhile.
 */
const reserve = async (): Promise<{ readonly url: string; readonly begin: (name: Name) => void }> => {
  let answer: string | undefined;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  server.on('connection', (socket: Socket) => {
    if (answer === undefined) socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    begin: (name) => {
      answer = JSON.stringify({ data: says[name] });
    },
  };
};

const configOf = (urlOf: (name: Name) => string): SupergraphConfig => ({
  federationVersion: '2.14.4',
  subgraphs: [
    { name: 'places', url: urlOf('places'), schemaFile: '', shards: undefined },
    { name: 'carts', url: urlOf('carts'), schemaFile: '', shards: undefined },
    {
      name: 'activities',
      url: '',
      schemaFile: '',
      shards: [
        { name: 'shard-1', url: urlOf('shard-1'), ranges: [{ name: 'shard-1', from: 0, to: 511 }] },
        { name: 'shard-2', url: urlOf('shard-2'), ranges: [{ name: 'shard-2', from: 512, to: 1023 }] },
      ],
    },
  ],
});

/** What is to be answered when these are there. */
const expected = (there: ReadonlySet<Name>): Readonly<Record<string, number | null>> => {
  const valueOf = (name: Name, key: string): number | null =>
    there.has(name) ? ((says[name] as Readonly<Record<string, number>>)[key] ?? null) : null;
  const counts = [valueOf('shard-1', 'activities'), valueOf('shard-2', 'activities')].filter((count) => count !== null);
  return {
    places: valueOf('places', 'places'),
    carts: valueOf('carts', 'carts'),
    activities: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
  };
};

test.each([
  [['places', 'carts', 'shard-1', 'shard-2']],
  [['shard-2', 'shard-1', 'carts', 'places']],
  [['carts', 'shard-2', 'places', 'shard-1']],
  [['shard-1', 'places', 'shard-2', 'carts']],
] as Array<[Name[]]>)('a gateway without its subgraphs is ready, and gets more complete as %j come', async (order) => {
  const places = new Map(await Promise.all(names.map(async (name) => [name, await reserve()] as const)));
  const config = configOf((name) => places.get(name)?.url ?? '');
  const composition = compose(config, schemas);
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: composition.supergraph,
    config,
    settings: readGatewaySettings({ GATEWAY_BREAKER_PROBE_AFTER_MS: '10' }),
    log: watchedLog(),
  });
  onTestFinished(() => gateway.close());
  const ask = async (): Promise<{ data: unknown; errors?: unknown[] }> => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ places carts activities }' }),
    });
    return (await response.json()) as { data: unknown; errors?: unknown[] };
  };
  /** Asks until that is the answer: one that was asked in vain is tried again a little later. */
  const untilAnswered = async (data: unknown): Promise<unknown[]> => {
    const answer = await ask();
    return JSON.stringify(answer.data) === JSON.stringify(data) ? (answer.errors ?? []) : untilAnswered(data);
  };
  const there = new Set<Name>();
  expect((await fetch(new URL('/health/ready', gateway.url))).status).toBe(200);
  expect((await ask()).data).toEqual(expected(there));
  for (const name of order) {
    places.get(name)?.begin(name);
    there.add(name);
    const errors = await untilAnswered(expected(there));
    expect(errors).toHaveLength(names.length - there.size);
  }
});
