import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openGraphQLClient, type GraphQLReply } from './graphqlClient.js';

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
};
const ask = async (url: string, timeoutMs = 5_000): Promise<GraphQLReply> => {
  const client = openGraphQLClient(url);
  onTestFinished(client.close);
  return client.ask({ query: '{ x }', variables: { y: 1 }, headers: { 'x-mine': 'z' }, timeoutMs });
};

test('a question goes out whole, and its answer comes back with codes and paths', async () => {
  const seen: unknown[] = [];
  const url = await serve((request, response) => {
    request.on('data', (bytes: Buffer) => seen.push(request.headers['x-mine'], JSON.parse(bytes.toString())));
    const errors = [{ message: 'no', path: ['x'], extensions: { code: 'NOT_FOUND' } }, { message: 'bare' }];
    request.on('end', () => response.writeHead(400).end(JSON.stringify({ data: { x: null }, errors })));
  });
  expect(await ask(url)).toEqual({
    kind: 'ANSWERED',
    data: { x: null },
    errors: [
      { message: 'no', path: ['x'], code: 'NOT_FOUND' },
      { message: 'bare', path: undefined, code: '' },
    ],
  });
  expect(seen).toEqual(['z', { query: '{ x }', variables: { y: 1 } }]);
});

test('what nobody listens to was not sent', async () => {
  const url = await serve(() => undefined);
  const { port } = new URL(url);
  const closed = createServer();
  await once(closed.listen(0, '127.0.0.1'), 'listening');
  const free = (closed.address() as AddressInfo).port;
  await new Promise((resolve) => closed.close(resolve));
  expect((await ask(url.replace(port, String(free)))).kind).toBe('UNSENT');
});

test.each<[string, RequestListener]>([
  ['the connection breaks', (request) => void request.socket.destroy()],
  ['no answer comes in time', () => undefined],
  [
    'the answer breaks off',
    (_request, response) =>
      void response.writeHead(200, { 'content-length': '99' }).write('{', () => response.destroy()),
  ],
  ['the answer is no JSON', (_request, response) => void response.end('<html>')],
  ['the answer says nothing', (_request, response) => void response.end('{}')],
  ['the answer is too large', (_request, response) => void response.end(`{"data":{"x":"${'x'.repeat(300_000)}"}}`)],
])('when %s what came of it is not known', async (_what, listener) => {
  expect((await ask(await serve(listener), 300)).kind).toBe('UNKNOWN');
});
