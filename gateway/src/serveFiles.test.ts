import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import type { ReloadOutcome } from './reload/keepFresh.js';
import { serveFiles, supergraphHash, type ServedFiles } from './serveFiles.js';
import { hashOf, keyOf, testPepper } from './testing/partnerKeys.js';
import { supergraphOf } from './testing/smallGateway.js';

/** A subgraph that knows x, y and where, but not z. */
const startSubgraph = async (where: string): Promise<string> => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const isKnown = !/\bz\b/.test(Buffer.concat(parts).toString('utf8'));
      const refusal = { errors: [{ message: 'unknown', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
      response.writeHead(isKnown ? 200 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isKnown ? { data: { x: 1, y: 2, where } } : refusal));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const schema = 'type Query { x: Int where: String }';
const configAt = (url: string): string =>
  `federation_version: =2.14.4\nsubgraphs:\n  small:\n    routing_url: ${url}\n    schema: { file: small.graphql }\n`;

const start = async (environment: NodeJS.ProcessEnv = {}, more: Partial<ServedFiles> = {}) => {
  const url = await startSubgraph('here');
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = (name: string): string => join(folder, name);
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(file(`${name}.new`), text);
    await rename(file(`${name}.new`), file(name));
  };
  await write('supergraph.graphql', supergraphOf(schema, url));
  await write('supergraph.yaml', configAt(url));
  await write('partners.yaml', 'partners: []\n');
  const outcomes: ReloadOutcome[] = [];
  const hashes: string[] = [];
  let tell: () => void = () => undefined;
  const gateway = await serveFiles({
    host: '127.0.0.1',
    port: 0,
    supergraphFile: file('supergraph.graphql'),
    configFile: file('supergraph.yaml'),
    settings: readGatewaySettings({
      GATEWAY_WATCH_DEBOUNCE_MS: '5',
      GATEWAY_PARTNERS_FILE: file('partners.yaml'),
      GATEWAY_KEY_PEPPER: testPepper,
      ...environment,
    }),
    log: watchedLog(),
    onSupergraph: (hash) => hashes.push(hash),
    onReload: (outcome) => {
      outcomes.push(outcome);
      tell();
    },
    ...more,
  });
  onTestFinished(() => gateway.close());
  /** What comes of the next reload that this leads to. */
  const after = async (act: () => Promise<unknown>): Promise<ReloadOutcome> => {
    const told = new Promise<void>((resolve) => (tell = resolve));
    await act();
    await told;
    return outcomes.at(-1) as ReloadOutcome;
  };
  const ask = async (query: string, headers: Record<string, string> = {}): Promise<unknown> => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  const readiness = async (): Promise<number> => (await fetch(new URL('/health/ready', gateway.url))).status;
  return { url, write, after, ask, gateway, readiness, hashes, outcomes };
};

test('a supergraph that is written takes over, and its hash is told', async () => {
  const { url, write, after, ask, hashes } = await start();
  await ask('{ x }');
  const next = supergraphOf('type Query { x: Int where: String y: Int }', url);
  expect(await after(() => write('supergraph.graphql', next))).toMatchObject({
    what: 'supergraph',
    result: 'swapped',
    detail: { hash: supergraphHash(next), warmed: 1, tried: 1 },
  });
  expect(await ask('{ y }')).toEqual({ data: { y: 2 } });
  expect(hashes).toEqual([supergraphHash(supergraphOf(schema, url)), supergraphHash(next)]);
});

test('a configuration that is written says where subgraphs are from then on', async () => {
  const { write, after, ask } = await start();
  expect(await ask('{ where }')).toEqual({ data: { where: 'here' } });
  const there = await startSubgraph('there');
  expect(await after(() => write('supergraph.yaml', configAt(there)))).toMatchObject({ result: 'swapped' });
  expect(await ask('{ where }')).toEqual({ data: { where: 'there' } });
});

test('a partners file that is written is known, and one that is wrong changes nothing', async () => {
  const { write, after, ask } = await start();
  const key = keyOf('north');
  const bearer = { authorization: `Bearer ${key}` };
  expect(await ask('{ x }', bearer)).toHaveProperty('errors');
  const hash = hashOf(key).toString('hex');
  const known = `partners:\n  - { name: north, state: active, keys: [${hash}] }\n`;
  expect(await after(() => write('partners.yaml', known))).toMatchObject({ what: 'partners', result: 'swapped' });
  expect(await ask('{ x }', bearer)).toEqual({ data: { x: 1 } });
  expect(await after(() => write('partners.yaml', 'partners:\n  - { name: North }\n'))).toMatchObject({
    what: 'partners',
    result: 'refused',
    reason: expect.stringContaining('line 2: partners.0.name: a partner is named in lower case') as string,
  });
  expect(await ask('{ x }', bearer)).toEqual({ data: { x: 1 } });
  await after(() => write('partners.yaml', 'partners: []\n'));
  expect(await ask('{ x }', bearer)).toHaveProperty('errors');
});

test('asked to, it reads its files although nothing watches them', async () => {
  const { url, write, ask, gateway, outcomes } = await start({ GATEWAY_WATCH: 'false' });
  await write('supergraph.graphql', supergraphOf('type Query { x: Int y: Int }', url));
  await gateway.reload();
  expect(outcomes.map(({ what, result }) => `${what} ${result}`).sort()).toEqual([
    'operations swapped',
    'partners swapped',
    'supergraph swapped',
  ]);
  expect(await ask('{ y }')).toEqual({ data: { y: 2 } });
});

test('with no operations to try, a field that clients ask for can be taken away', async () => {
  const { url, write, after, ask } = await start({ GATEWAY_CANARY_OPERATIONS: '0' });
  await ask('{ x }');
  const outcome = await after(() => write('supergraph.graphql', supergraphOf('type Query { y: Int }', url)));
  expect(outcome).toMatchObject({ result: 'swapped', detail: { tried: 0 } });
});

const good = (url: string): string => supergraphOf(schema, url);
type Bad = { readonly supergraph?: (url: string) => string; readonly config?: (url: string) => string };
const bad: ReadonlyArray<readonly [string, Bad, RegExp]> = [
  ['one that is cut off', { supergraph: (url) => good(url).slice(0, -40) }, /supergraph\.graphql:\d+: Syntax Error/],
  ['an empty one', { supergraph: () => '' }, /supergraph\.graphql is empty/],
  [
    'one of 17 megabytes',
    { supergraph: (url) => good(url) + '#'.repeat(17 * 1024 * 1024) },
    /has \d+ bytes, and no more than 16777216 are read/,
  ],
  ['a schema that is no supergraph', { supergraph: () => schema }, /core|supergraph|@link/i],
  ['a type that is nowhere', { supergraph: (url) => good(url).replace('where: String', 'where: Nowhere') }, /Nowhere/],
  [
    'one on which nothing can be planned, since its query type has another name',
    { supergraph: (url) => good(url).replaceAll(/\bQuery\b/g, 'Other') },
    /could not be planned as before:\n {2}\{ x \}: INTERNAL_SERVER_ERROR: /,
  ],
  [
    'one that lacks a field that clients ask for',
    { supergraph: (url) => supergraphOf('type Query { y: Int }', url) },
    /could not be planned as before:\n {2}\{ x \}: GRAPHQL_VALIDATION_FAILED: Cannot query field "x"/,
  ],
  [
    'one that takes an argument more for a field that clients ask for',
    { supergraph: (url) => supergraphOf('type Query { x(z: Int!): Int }', url) },
    /could not be planned as before:\n {2}\{ x \}: GRAPHQL_VALIDATION_FAILED: .*argument/,
  ],
  [
    'one in which a field that clients ask for holds objects',
    { supergraph: (url) => supergraphOf('type Query { x: Thing! } type Thing { z: Int }', url) },
    /could not be planned as before:\n {2}\{ x \}: GRAPHQL_VALIDATION_FAILED: .*subfields/,
  ],
  [
    'a configuration that is no YAML',
    { config: (url) => `${configAt(url)}\n  - {` },
    /supergraph\.yaml cannot be used:\n {2}line \d+/,
  ],
  ['a configuration of another subgraph', { config: (url) => configAt(url).replace('small:', 'large:') }, /"large"/],
  [
    'a shard without an address',
    { config: (url) => `${configAt(url)}    shards:\n      - { name: one, buckets: 0-1023 }\n` },
    /line 7: subgraphs\.small\.shards\.0\.routing_url/,
  ],
  [
    'a bucket that nobody owns',
    { config: (url) => `${configAt(url)}    shards:\n      - { name: one, routing_url: "${url}", buckets: 0-1022 }\n` },
    /line \d+: subgraphs\.small\.shards/,
  ],
  [
    'a variable that is not set',
    { config: (url) => configAt(url).replace(url, '${env.TRIPGRAPH_TEST_NOWHERE}') },
    /TRIPGRAPH_TEST_NOWHERE is not set/,
  ],
];

test.each(bad)(
  '%s is refused with its reason, and the old one goes on',
  async (_what, { supergraph, config }, reason) => {
    const { url, write, after, ask, readiness, hashes } = await start();
    await ask('{ x }');
    const outcome = await after(async () => {
      if (supergraph) await write('supergraph.graphql', supergraph(url));
      if (config) await write('supergraph.yaml', config(url));
    });
    expect(outcome).toMatchObject({ result: 'refused', reason: expect.stringMatching(reason) as string });
    expect([await ask('{ x where }'), await readiness()]).toEqual([{ data: { x: 1, where: 'here' } }, 200]);
    expect(hashes).toEqual([supergraphHash(good(url))]);
  },
);

test('one that sends operations to a subgraph that does not know them is refused', async () => {
  const { url, write, after, ask } = await start();
  await ask('{ x }');
  const moved = await new Promise<string>((resolve) => {
    const server = createServer((_request, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end('{"errors":[{"message":"no","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}');
    }).listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
  });
  expect(await after(() => write('supergraph.yaml', configAt(moved)))).toMatchObject({
    result: 'refused',
    reason: 'Operations that clients ask for most would fail:\n  { x }: SUBGRAPH_INVALID_ANSWER',
  });
  expect(await ask('{ x }')).toEqual({ data: { x: 1 } });
  expect(await after(() => write('supergraph.yaml', configAt(url)))).toMatchObject({ result: 'swapped' });
});
