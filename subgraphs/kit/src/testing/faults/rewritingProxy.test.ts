import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startRewritingProxy, type RewritingProxy } from './rewritingProxy.js';

let server: Server;
let proxy: RewritingProxy;

beforeEach(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => response.writeHead(200, { 'content-type': 'text/plain' }).end(`you said ${body}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy = await startRewritingProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}/some/path`);
});
afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const ask = async (): Promise<readonly [number, string | null, string]> => {
  const response = await fetch(proxy.url, { method: 'POST', body: 'hello' });
  return [response.status, response.headers.get('content-type'), await response.text()];
};

/** All bytes that come back until the connection ends. */
const askForBytes = async (): Promise<string> => {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  socket.write('POST /some/path HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-length: 5\r\n\r\nhello');
  let text = '';
  socket.on('data', (bytes) => (text += bytes.toString()));
  await once(socket, 'close');
  return text;
};

test('without a rule answers are what they are', async () => {
  expect(await ask()).toEqual([200, 'text/plain', 'you said hello']);
  expect(proxy.rewritten()).toBe(0);
});

test('a rule sees what was asked and answered, and says what is told instead', async () => {
  proxy.rewrite(({ requestBody, status, headers, body }) => ({
    status: 503,
    headers: { 'content-type': 'text/html', 'retry-after': '1' },
    body: JSON.stringify([requestBody, status, headers['content-type'], body]),
  }));
  expect(await ask()).toEqual([503, 'text/html', '["hello",200,"text/plain","you said hello"]']);
  proxy.rewrite(() => undefined);
  expect(await ask()).toEqual([200, 'text/plain', 'you said hello']);
  expect(proxy.rewritten()).toBe(1);
});

test.each([
  ['as long as it is', {}, /\r\ncontent-length: 4\r\n[^]*\r\n\r\nbody$/i],
  ['longer than it is, and ends', { contentLength: 9, hangUp: true }, /\r\ncontent-length: 9\r\n[^]*\r\n\r\nbody$/i],
  ['shorter than it is', { contentLength: 2 }, /\r\ncontent-length: 2\r\n[^]*\r\n\r\nbody$/i],
  ['of a length that is not said', { contentLength: 'none' }, /\r\n\r\n4\r\nbody\r\n0\r\n\r\n$/],
  ['of no end', { contentLength: 'none', hangUp: true }, /\r\n\r\n4\r\nbody\r\n$/],
] as const)('a body is told to be %s', async (_how, told, expected) => {
  proxy.rewrite(() => ({ body: 'body', ...told }));
  expect(await askForBytes()).toMatch(expected);
});

test('a body without an end is made until the client has enough', async () => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const endless = function* (): Generator<Buffer> {
    try {
      for (;;) yield Buffer.alloc(65_536);
    } finally {
      stop();
    }
  };
  proxy.rewrite(() => ({ body: endless() }));
  const { body } = await fetch(proxy.url, { method: 'POST', body: 'hello' });
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await stopped;
  expect(proxy.rewritten()).toBe(1);
});

test('where there is no server the connection ends', async () => {
  server.closeAllConnections();
  server.close();
  await expect(ask()).rejects.toThrow('fetch failed');
});
