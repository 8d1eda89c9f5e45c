import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askReplicaLag } from './replicaLag.js';

/** A replica that says this of itself. */
const saying = async (status: number, text: string): Promise<string> => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health/ready' ? status : 404).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
};

test.each([
  ['says how far behind it is', '{"status":"ready","replicaLagMs":1250}', 1_250, 200],
  ['is not ready', '{"status":"not ready","replicaLagMs":1250}', null, 503],
  ['is not behind', '{"status":"ready","replicaLagMs":0}', 0, 200],
  ['answers from a primary', '{"status":"ready"}', null, 200],
  ['says what is no time', '{"replicaLagMs":-1}', null, 200],
  ['says a text', '{"replicaLagMs":"1"}', null, 200],
  ['says nothing that can be read', '<html>', null, 200],
  ['says too much', `{"replicaLagMs":1,"more":"${'x'.repeat(5_000)}"}`, null, 200],
])('a replica that %s', async (_what, text, expected, status) => {
  expect(await askReplicaLag(await saying(status, text))).toBe(expected);
});

test('of a replica that is not there nothing is known', async () => {
  expect(await askReplicaLag('http://127.0.0.1:9/graphql')).toBeNull();
});
