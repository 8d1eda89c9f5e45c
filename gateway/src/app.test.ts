import { createServer, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startGateway, type GatewayOptions } from './app.js';
import { readGatewaySettings } from './config.js';
import { supergraphOf } from './testing/smallGateway.js';

const options: GatewayOptions = {
  host: '127.0.0.1',
  port: 0,
  supergraph: supergraphOf('type Query { x: Int }', 'http://127.0.0.1:9/'),
  config: undefined,
  settings: readGatewaySettings({}),
  log: pino({ level: 'silent' }),
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
    await expect(startGateway({ ...options, port, executor })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(threads()).toBe(0);
  },
);

test('nothing is left running when the address is not of this machine', async () => {
  await expect(startGateway({ ...options, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  expect(threads()).toBe(0);
});
