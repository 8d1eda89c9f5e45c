import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test } from 'vitest';
import { startGateway } from './app.js';
import { readGatewaySettings } from './config.js';
import { keyOf, partnerNamed, testPepper } from './testing/partnerKeys.js';
import { supergraphOf } from './testing/smallGateway.js';
import { testThreads } from './testing/testThreads.js';

const key = keyOf('north');
const partners = [partnerNamed('north')];
const schema = 'type Query { x(id: ID): Int } type Mutation { y(id: ID): Int }';

type Seen = { readonly headers: IncomingHttpHeaders; readonly variables: unknown };

/** A gateway over a subgraph that remembers what it was asked. */
const start = async (cacheControl = 'no-store') => {
  const seen: Seen[] = [];
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { variables: unknown };
      seen.push({ headers: request.headers, variables });
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': cacheControl });
      response.end('{"data":{"x":1,"y":1}}');
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: supergraphOf(schema, url),
    config: undefined,
    settings: readGatewaySettings({ GATEWAY_KEY_PEPPER: testPepper, GATEWAY_METRICS_PORT: '0' }),
    partners,
    log: watchedLog(),
    threads: testThreads,
  });
  onTestFinished(() => gateway.close());
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = async (query: string, variables: object, headers: Record<string, string> = {}): Promise<void> => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    expect(await response.json()).toHaveProperty('data');
  };
  return {
    seen,
    ask,
    replace: (to = schema) => gateway.replaceSupergraph({ supergraph: supergraphOf(to, url), config: undefined }),
    planBytes: async (): Promise<number> => {
      const metrics = await (await fetch(gateway.metricsUrl ?? '')).text();
      return Number(/^gateway_cache_bytes\{cache="plans"\} (\d+)$/m.exec(metrics)?.[1]);
    },
  };
};

test('what somebody without a key asked is asked of both supergraphs with the same variables', async () => {
  const { seen, ask, replace } = await start();
  await ask('query ($id: ID!) { x(id: $id) }', { id: 'open' });
  seen.length = 0;
  expect(await replace()).toEqual({ warmed: 1, tried: 1 });
  expect(seen.map(({ variables }) => variables)).toEqual([{ id: 'open' }, { id: 'open' }]);
});

test('it is to be seen what subgraphs say now: what is kept is not given', async () => {
  const { seen, ask, replace } = await start('max-age=60, public');
  for (let time = 0; time < 3; time += 1) await ask('query ($id: ID!) { x(id: $id) }', { id: 'open' });
  expect(seen).toHaveLength(1);
  await replace();
  expect(seen).toHaveLength(3);
  await ask('query ($id: ID!) { x(id: $id) }', { id: 'open' });
  await ask('query ($id: ID!) { x(id: $id) }', { id: 'open' });
  expect(seen).toHaveLength(4);
});

test('what a partner asked is not asked again, with its variables or in its name', async () => {
  const { seen, ask, replace } = await start();
  await ask('query ($id: ID!) { x(id: $id) }', { id: 'private' }, { authorization: `Bearer ${key}` });
  seen.length = 0;
  expect(await replace()).toEqual({ warmed: 1, tried: 1 });
  expect(seen).toEqual([]);
});

test('a change is never made again', async () => {
  const { seen, ask, replace } = await start();
  await ask('mutation { y }', {});
  await ask('mutation ($id: ID) { y(id: $id) }', { id: 'a' });
  seen.length = 0;
  expect(await replace()).toEqual({ warmed: 2, tried: 2 });
  expect(seen).toEqual([]);
});

test('what is asked most stays it from one supergraph to the next, with its variables', async () => {
  const { seen, ask, replace } = await start();
  for (const id of ['a', 'b', 'c', 'd']) await ask('query ($id: ID!) { x(id: $id) }', { id });
  await replace();
  seen.length = 0;
  expect(await replace()).toEqual({ warmed: 1, tried: 1 });
  expect(seen.map(({ variables }) => variables)).toEqual([{ id: 'd' }, { id: 'd' }]);
});

test('what plans take is read of the supergraph that serves, also after another one was refused', async () => {
  const { ask, replace, planBytes } = await start();
  await ask('{ x }', {});
  const before = await planBytes();
  expect(before).toBeGreaterThan(0);
  await expect(replace('type Query { z: Int }')).rejects.toThrow('could not be planned as before');
  expect(await planBytes()).toBe(before);
  await replace();
  expect(await planBytes()).toBeGreaterThan(0);
});
