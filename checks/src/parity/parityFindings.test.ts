import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { signWith } from '@tripgraph/gateway/fetch/signature';
import { expect, onTestFinished, test, vi } from 'vitest';
import { configOf } from '../testing/sideOf.js';
import { askSdlSigned } from './askSdl.js';
import { instancesOf } from './instances.js';
import { parityFindings } from './parityFindings.js';

const head = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const file = `${head} type Query { "A tour." tour(id: ID!, locale: String = "en"): Tour tours: [Tour] }
  type Tour @key(fields: "id") @shareable { id: ID! title: String } enum E { A B }`;
const subgraphs = [{ name: 'tours', file: 'tours.graphql', sdl: file }];
const side = { config: configOf(['tours'], ['tours']), subgraphs };

const found = async (sdl: string) => {
  const findings = await parityFindings({ ...side, config: configOf(['tours']) }, () => Promise.resolve(sdl));
  return findings.map(({ rule, message }) => [rule, message]);
};

test('every shard and every replica is an instance, by the name that logs have', () => {
  const config = configOf(['tours', 'places'], ['tours']);
  const replicated = config.subgraphs.map((subgraph) => ({
    ...subgraph,
    replicas: subgraph.shards ? undefined : [{ url: 'http://127.0.0.1:9/', servesPartners: false }],
  }));
  expect(instancesOf({ ...config, subgraphs: replicated }).map(({ name }) => name)).toEqual([
    'tours-1',
    'tours-2',
    'tours-3',
    'places',
    'places/replica-1',
  ]);
});

test('what is explained, ordered or spread otherwise is the same', async () => {
  const other = `schema @link(url: "https://specs.apollo.dev/link/v1.0") ${head.replace('extend schema ', '')} { query: Query }
    enum E { B A } type Tour @shareable @key(fields: "id") { "Its title." title: String id: ID! }
    type Query { tours: [Tour] } extend type Query { tour(locale: String = "en", id: ID!): Tour }`;
  expect(await found(other)).toEqual([]);
});

test.each([
  ['lacks a field', file.replace(' title: String', ''), 'tours lacks Tour.title.'],
  ['has a field more', file.replace('title: String', 'title: String stars: Int'), 'tours has besides Tour.stars.'],
  ['has another type', file.replace('title: String', 'title: String!'), 'tours says otherwise Tour.title.'],
  [
    'has another key',
    file.replace('@key(fields: "id") @shareable', '@key(fields: "id title") @shareable'),
    'tours says otherwise Tour.',
  ],
  ['has another default', file.replace('"en"', '"de"'), 'tours says otherwise Query.tour.'],
])('an instance that %s is another', async (_, sdl, message) => {
  expect(await found(sdl)).toEqual([['live-schema-differs', message]]);
});

test('an instance that says nothing that is a schema, and one that cannot be asked, are told apart', async () => {
  expect(await found('type {')).toEqual([['live-unreadable', 'tours answers with no schema of a subgraph.']]);
  const ask = vi.fn(({ name }: { name: string }) =>
    name === 'tours-2' ? Promise.reject(new Error('it cannot be reached (ECONNREFUSED)')) : Promise.resolve(file),
  );
  expect(await parityFindings(side, ask)).toMatchObject([
    {
      rule: 'live-unreachable',
      coordinate: 'tours-2',
      subgraph: 'tours',
      message: 'tours-2: it cannot be reached (ECONNREFUSED).',
    },
  ]);
  expect(ask).toHaveBeenCalledTimes(3);
});

const serve = async (answer: (signature: string | undefined, path: string) => { status: number; body: string }) => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, body } = answer(request.headers['tripgraph-signature'] as string | undefined, request.url ?? '');
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return {
    subgraph: 'tours',
    name: 'tours',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?a=b`,
  };
};

test('it is asked signed, as the gateway asks, and refusals name neither the secret nor the address', async () => {
  const secret = 'only-an-example-of-a-secret-0123456789';
  const instance = await serve((signature, path) => {
    const seconds = Number(/t=(\d+)/.exec(signature ?? '')?.[1]);
    const expected = signWith(
      secret,
      () => seconds * 1_000,
    )({
      method: 'POST',
      path,
      headers: { 'tripgraph-timeout-ms': '5000' },
      body: '{"query":"{ _service { sdl } }"}',
    });
    const isSigned = signature === expected;
    return { status: isSigned ? 200 : 401, body: JSON.stringify({ data: { _service: { sdl: file } } }) };
  });
  expect(await askSdlSigned(secret)(instance)).toBe(file);
  const refused = askSdlSigned('another-secret-that-is-not-the-right-one')(instance);
  await expect(refused).rejects.toThrow('it refuses what is signed with the first of GATEWAY_SUBGRAPH_SECRETS');
});

test.each([
  ['no JSON', 200, 'hello', 'its answer is no JSON'],
  ['null', 200, 'null', 'its answer has no schema'],
  ['no schema', 200, '{"data":{"_service":null}}', 'its answer has no schema'],
  ['a failure', 500, '{}', 'it answers with status 500'],
  ['a redirect', 302, '{}', 'it answers with status 302'],
  [
    'too much',
    200,
    JSON.stringify({ data: { _service: { sdl: 'x'.repeat(4 * 1024 * 1024) } } }),
    'its answer has more than',
  ],
])('%s is a reason in words', async (_, status, body, reason) => {
  const instance = await serve(() => ({ status, body }));
  await expect(askSdlSigned(undefined)(instance)).rejects.toThrow(reason);
});

test('an address where nobody listens is told by its code', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const instance = { subgraph: 'tours', name: 'tours', url: `http://127.0.0.1:${port}/` };
  await expect(askSdlSigned(undefined)(instance)).rejects.toThrow('it cannot be reached (ECONNREFUSED)');
});

test.each(['places', 'activities', 'carts', 'articles', 'books', 'tours', 'lodgings'])(
  'what %s of ours would publish is what its file says',
  async (name) => {
    const sdl = readFileSync(new URL(`../../../subgraphs/${name}/schema.graphql`, import.meta.url), 'utf8');
    const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
    const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
    const published = (data?.['_service'] as { readonly sdl: string }).sdl;
    expect(published).not.toBe(sdl);
    const running = { config: configOf([name]), subgraphs: [{ name, file: `${name}.graphql`, sdl }] };
    expect(await parityFindings(running, () => Promise.resolve(published))).toEqual([]);
  },
);
