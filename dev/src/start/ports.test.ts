import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../freePort.js';
import { portsFrom } from '../layout.js';
import { requireFreePorts, wantedPorts } from './ports.js';

const occupy = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    onTestFinished(() => void server.close());
  });

test('free ports pass', async () => {
  await expect(requireFreePorts([{ part: 'places', port: await freePort() }])).resolves.toBeUndefined();
});

test('every taken port is named with the part that needs it', async () => {
  const [first, second, free] = [await occupy(), await occupy(), await freePort()];
  await expect(
    requireFreePorts([
      { part: 'the gateway', port: first },
      { part: 'places', port: free },
      { part: 'activities-2', port: second },
    ]),
  ).rejects.toThrow(
    `Port ${first}, which the gateway needs, is taken; port ${second}, which activities-2 needs, is taken: stop what uses it`,
  );
});

test('everything that runs has a port', () => {
  const serving = [
    { part: 'the gateway', port: 4000 },
    { part: 'places', port: 4010 },
    { part: 'carts', port: 4011 },
    { part: 'activities-1', port: 4021 },
    { part: 'activities-2', port: 4022 },
    { part: 'articles', port: 4012 },
    { part: 'books', port: 4013 },
    { part: 'tours', port: 4014 },
    { part: 'lodgings', port: 4015 },
  ];
  const withoutSources = [
    { part: 'PostgreSQL', port: 4005 },
    ...serving.flatMap(({ part, port }) => [
      { part, port },
      { part: `${part} for its metrics`, port: port + 100 },
    ]),
  ];
  expect(wantedPorts(portsFrom(4000, 2), 2, false)).toEqual(withoutSources);
  expect(wantedPorts(portsFrom(4000, 2), 2, true)).toEqual([
    ...withoutSources,
    { part: 'simulators', port: 4086 },
    { part: 'the sync of places', port: 4090 },
    { part: 'the sync of articles', port: 4091 },
    { part: 'the sync of books', port: 4092 },
    { part: 'the sync of tours', port: 4093 },
    { part: 'the sync of lodgings', port: 4094 },
  ]);
});
