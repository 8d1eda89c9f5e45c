import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { untilReady } from './untilReady.js';

/** Ports that web browsers, and with them fetch(), do not connect to. */
const forbiddenPorts = [6000, 5060, 5061, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080];
const never = new AbortController().signal;

/** Listens on the first of these ports that is free. */
const listen = async (listener: RequestListener, [port, ...others]: readonly number[] = [0]): Promise<string> => {
  if (port === undefined) throw new Error('none of the ports is free');
  const server = createServer(listener);
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!listens) return listen(listener, others);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health/ready`;
};

test('a server on a port that browsers do not connect to is ready', async () => {
  const url = await listen((_request, response) => void response.end('{}'), forbiddenPorts);
  await expect(fetch(url)).rejects.toMatchObject({ cause: new Error('bad port') });
  expect(await untilReady(url, 5_000, never)).toBe(true);
});

test('a server that is not ready at first is asked until it is', async () => {
  let asked = 0;
  const url = await listen((_request, response) => void response.writeHead((asked += 1) < 3 ? 503 : 200).end('{}'));
  expect(await untilReady(url, 5_000, never)).toBe(true);
  expect(asked).toBe(3);
});

test('an answer that breaks off is none', async () => {
  let asked = 0;
  const url = await listen((_request, response) => {
    asked += 1;
    if (asked > 1) response.end('{}');
    else response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy());
  });
  expect(await untilReady(url, 5_000, never)).toBe(true);
  expect(asked).toBe(2);
});

test('nobody there is not ready when the time is up', async () => {
  const url = await listen(() => undefined);
  expect(await untilReady(url.replace(/:\d+/, ':1'), 100, never)).toBe(false);
});

test('who wishes to stop does not wait for an answer', async () => {
  const controller = new AbortController();
  const url = await listen(() => controller.abort());
  expect(await untilReady(url, 60_000, controller.signal)).toBe(false);
});
