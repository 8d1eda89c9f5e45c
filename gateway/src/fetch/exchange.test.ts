import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Pool } from 'undici';
import { exchangeOver } from './exchange.js';
import type { Generation } from './renewedPool.js';

/** Asks a server of that kind once; what the connections are told is noted. */
const askOnce = async (listener: RequestListener, isListening = true) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await pool.close();
  });
  if (!isListening) {
    server.close();
    await once(server, 'close');
  }
  const told: string[] = [];
  const beganAtMs = performance.now();
  const generation: Generation = {
    dispatch: pool.dispatch.bind(pool),
    answers: () => void told.push('answers'),
    leaveStale: (brokeAfterMs) =>
      told.push(
        brokeAfterMs >= 0 && brokeAfterMs <= performance.now() - beganAtMs ? 'broke' : 'broke at another time',
      ) > 0,
  };
  const exchange = exchangeOver({ current: () => generation }, '/graphql', 1_000);
  const came = await exchange({ body: '{}' }).answer.catch((error: unknown) => error);
  return { came, told };
};

test('a connection that breaks before anything of an answer came may be stale', async () => {
  const { came, told } = await askOnce((request) => request.socket.resetAndDestroy());
  expect(came).toMatchObject({ failure: { sent: true, connectionBroke: true, mayBeStale: true } });
  expect(told).toEqual(['broke']);
});

test('one that breaks in the middle of an answer is not', async () => {
  const { came, told } = await askOnce((request, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{"data":', () => request.socket.resetAndDestroy());
  });
  expect(came).toMatchObject({ failure: { sent: true, connectionBroke: true, mayBeStale: false } });
  expect(told).toEqual(['answers']);
});

test('one that is refused is not', async () => {
  const { came, told } = await askOnce(() => undefined, false);
  expect(came).toMatchObject({ failure: { sent: false, connectionBroke: true, mayBeStale: false } });
  expect(told).toEqual([]);
});
