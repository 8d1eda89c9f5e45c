import type { AddressInfo, Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { connectTo, untilClosed } from '../testing/rawConnections.js';
import { answering, startSmallGateway } from '../testing/smallGateway.js';
import { answerRequestErrors } from './requestErrors.js';

const halfARequest =
  'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":"';

test('a body that does not come in time is answered once, and counted as what its client was told', async () => {
  const environment = { GATEWAY_REQUEST_TIMEOUT_MS: '100' };
  const { url, metricsUrl } = await startSmallGateway('type Query { x: Int }', answering({ data: { x: 1 } }), {
    environment,
  });
  const socket = connectTo(Number(new URL(url).port));
  socket.write(halfARequest);
  const told = await untilClosed(socket);
  expect(told.match(/HTTP\/1\.1 .*/g)).toEqual(['HTTP/1.1 408 Request Timeout']);
  const metrics = await (await fetch(metricsUrl ?? '')).text();
  expect(metrics.match(/^gateway_http_answers_total\{.*/gm)).toEqual([
    'gateway_http_answers_total{status="200"} 0',
    'gateway_http_answers_total{status="408"} 1',
  ]);
});

test('a client that leaves in the middle of its body has no answer made for it', async () => {
  const app = Fastify();
  const logged: unknown[] = [];
  const sent: number[] = [];
  answerRequestErrors(app, 1_024, (error) => logged.push(error));
  app.addHook('onSend', (_request, { statusCode }, payload, next) => {
    sent.push(statusCode);
    next(null, payload);
  });
  const begun = new Promise<Socket>((resolve) => {
    app.addHook('preParsing', (request, _reply, payload, next) => {
      resolve(request.raw.socket);
      next(null, payload);
    });
  });
  app.post('/graphql', () => ({}));
  await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => app.close());
  const client = connectTo((app.server.address() as AddressInfo).port);
  client.write(halfARequest);
  const server = await begun;
  const closed = new Promise((resolve) => server.once('close', resolve));
  client.destroy();
  await closed;
  await setImmediate();
  expect({ sent, logged }).toEqual({ sent: [], logged: [] });
  const whole = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: 'no JSON',
    headers: { 'content-type': 'application/json' },
  });
  expect([whole.statusCode, sent]).toEqual([400, [400]]);
});
