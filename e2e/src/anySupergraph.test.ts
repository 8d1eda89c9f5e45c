import { compose } from '@tripgraph/gateway/supergraph/compose';
import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { serveSubgraph, type RunningSubgraph } from '@tripgraph/kit/serve';
import { watchedLog } from '@tripgraph/gateway/testing/watchedLog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
const products = `${link}
  type Query { products: [Product!]! }
  type Product @key(fields: "upc") { upc: ID! name: String! weight: Int! }`;
const inventory = `${link}
  type Product @key(fields: "upc") { upc: ID! weight: Int! @external inStock: Boolean! shippingCost: Int @requires(fields: "weight") }`;

let subgraphs: RunningSubgraph[];
let gateway: { url: string; close: () => Promise<void> };

const serve = (name: string, schema: string, resolvers: unknown): Promise<RunningSubgraph> =>
  serveSubgraph({
    name,
    host: '127.0.0.1',
    port: 0,
    schema,
    resolvers,
    createContext: () => ({}),
    checkReady: async () => ({}),
    logLevel: 'silent',
  });

beforeAll(async () => {
  const table = { upc: '1', name: 'Table', weight: 100 };
  subgraphs = [
    await serve('products', products, {
      Query: { products: () => [table] },
      Product: { __resolveReference: () => table },
    }),
    await serve('inventory', inventory, {
      Product: {
        __resolveReference: (reference: object) => reference,
        inStock: () => true,
        shippingCost: ({ weight }: { weight: number }) => weight / 2,
      },
    }),
  ];
  const composition = compose(
    {
      federationVersion: '2.14.4',
      subgraphs: ['products', 'inventory'].map((name, index) => ({
        name,
        url: subgraphs[index]?.url ?? '',
        schemaFile: name,
        shards: undefined,
      })),
    },
    new Map([
      ['products', products],
      ['inventory', inventory],
    ]),
  );
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: composition.supergraph,
    config: undefined,
    settings: readGatewaySettings({}),
    log: watchedLog(),
  });
});

afterAll(async () => {
  await Promise.all([gateway, ...subgraphs].map((running) => running.close()));
});

test('a supergraph that has nothing to do with travel or shards is served from where it says its subgraphs are', async () => {
  expect(await askGraphQL(gateway.url, '{ products { name inStock shippingCost } }')).toEqual({
    status: 200,
    data: { products: [{ name: 'Table', inStock: true, shippingCost: 50 }] },
  });
});

test('it says that it lives and that it takes requests', async () => {
  const base = gateway.url.replace('/graphql', '');
  const live = await fetch(`${base}/health/live`);
  const ready = await fetch(`${base}/health/ready`);
  expect([live.status, await live.json(), ready.status, await ready.json()]).toEqual([
    200,
    { status: 'live' },
    200,
    { status: 'ready' },
  ]);
});
