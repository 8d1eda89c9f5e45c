import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test } from 'vitest';
import { startGateway, type GatewayOptions } from './app.js';
import { readGatewaySettings } from './config.js';
import { starters, supergraphOf } from './testing/smallGateway.js';

const options: GatewayOptions = {
  host: '127.0.0.1',
  port: 0,
  supergraph: supergraphOf('type Query { x: Int }', 'http://127.0.0.1:9/'),
  config: undefined,
  settings: readGatewaySettings({}),
  log: watchedLog(),
};

const occupiedPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    onTestFinished(() => void server.close());
  });

/** The threads of this process beside the main one. */
const threads = (): number => {
  const { workers } = process.report?.getReport() as unknown as { workers: unknown[] };
  return workers.length;
};

test('a gateway that runs has a thread for planning, which ends with it', async () => {
  const gateway = await startGateway(options);
  expect(threads()).toBe(1);
  await gateway.close();
  expect(threads()).toBe(0);
});

test.each(['engine', 'apollo'] as const)(
  'nothing of the %s is left running when the port is taken',
  async (executor) => {
    const port = await occupiedPort();
    await expect(starters[executor]({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(threads()).toBe(0);
  },
);

test('nothing is left running when the address is not of this machine', async () => {
  await expect(startGateway({ ...options, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  expect(threads()).toBe(0);
});

test('requests that run while the supergraph changes are all answered, and new ones see the new schema', async () => {
  const subgraph = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1,"y":2}}');
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void subgraph.close());
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/`;
  const gateway = await startGateway({ ...options, supergraph: supergraphOf('type Query { x: Int }', url) });
  const ask = async (query: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return response.json();
  };
  expect(await ask('{ y }')).toHaveProperty('errors');
  let asking = true;
  const answers: unknown[] = [];
  const client = async (): Promise<void> => {
    while (asking) answers.push(await ask('{ x }'));
  };
  const clients = [client(), client(), client()];
  for (let number = 0; number < 5; number += 1) {
    const { warmed } = await gateway.replaceSupergraph({
      supergraph: supergraphOf(`type Query { x: Int y: Int z${number}: Int }`, url),
      config: undefined,
    });
    expect(warmed).toBeGreaterThan(0);
  }
  asking = false;
  await Promise.all(clients);
  expect(answers.length).toBeGreaterThan(5);
  expect(answers.filter((answer) => JSON.stringify(answer) !== '{"data":{"x":1}}')).toEqual([]);
  expect(await ask('{ y }')).toEqual({ data: { y: 2 } });
  await expect(gateway.replaceSupergraph({ supergraph: 'type Query { x: Int }', config: undefined })).rejects.toThrow();
  expect(await ask('{ y }')).toEqual({ data: { y: 2 } });
  await gateway.close();
});
