import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Resolve } from './connectOutside.js';
import { openPoster, type Poster, type PosterOptions } from './poster.js';

const opened: Array<() => Promise<unknown> | unknown> = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A server on a free port of this machine that counts what comes in. */
const listen = async (answer: RequestListener) => {
  const seen: string[] = [];
  const server: Server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, port: (server.address() as AddressInfo).port, seen, connections: () => connections };
};

const poster = (changes: Partial<PosterOptions> = {}): Poster => {
  const made = openPoster({
    ports: [443, 8443],
    allowLoopback: true,
    connectTimeoutMs: 2_000,
    totalTimeoutMs: 5_000,
    ...changes,
  });
  opened.push(made.close);
  return made;
};
const send = ({ post }: Poster, url: string) => post(url, { 'content-type': 'application/json' }, '{}');
const ok: RequestListener = (_request, response) => response.end('{}');

test('an answer is its status', async () => {
  const { port, seen } = await listen((_request, response) => response.writeHead(202).end());
  expect(await send(poster(), `http://127.0.0.1:${port}/a`)).toEqual({ kind: 'ANSWERED', status: 202 });
  expect(seen).toEqual(['POST /a']);
});

const refused = { kind: 'FAILED', code: 'DESTINATION_REFUSED' };

test.each([
  ['an address of this machine', (port: number) => `https://127.0.0.1:${port}/`],
  ['the same in IPv6', (port: number) => `https://[::ffff:127.0.0.1]:${port}/`],
  ['the same as one number', (port: number) => `https://2130706433:${port}/`],
  ['a name of this machine', (port: number) => `https://localhost:${port}/`],
  ['this machine without TLS', (port: number) => `http://localhost:${port}/`],
])('%s is not connected to', async (_what, urlOf) => {
  const { port, connections } = await listen(ok);
  expect(await send(poster({ allowLoopback: false, ports: [port] }), urlOf(port))).toEqual(refused);
  expect(connections()).toBe(0);
});

test.each(['10.0.0.1', '169.254.169.254', '::ffff:192.168.0.1', 'fd00:ec2::254', '127.0.0.1'])(
  'a name that leads to %s is not connected to, whatever else it leads to',
  async (address) => {
    const resolve: Resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address, family: address.includes(':') ? 6 : 4 },
    ];
    expect(await send(poster({ allowLoopback: false, resolve }), 'https://partner.example/')).toEqual(refused);
  },
);

test('a name without addresses is refused, and one that nobody knows has the code of that', async () => {
  expect(await send(poster({ resolve: async () => [] }), 'https://partner.example/')).toEqual(refused);
  const resolve: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
  expect(await send(poster({ resolve }), 'https://partner.example/')).toEqual({ kind: 'FAILED', code: 'ENOTFOUND' });
});

test('another port, and HTTP, are refused before the name is looked up as public', async () => {
  const resolve: Resolve = async () => [{ address: '93.184.215.14', family: 4 }];
  for (const url of ['https://partner.example:22/', 'http://partner.example/', 'http://partner.example:443/']) {
    expect(await send(poster({ allowLoopback: false, resolve }), url)).toEqual(refused);
  }
});

test('a name that leads elsewhere after a while is looked up, and refused, with the next connection', async () => {
  const { port, seen } = await listen((_request, response) => response.setHeader('connection', 'close').end());
  const answers = ['127.0.0.1', '10.0.0.1'];
  const resolve: Resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
  const sender = poster({ resolve });
  const url = `http://partner.example:${port}/`;
  expect(await send(sender, url)).toEqual({ kind: 'ANSWERED', status: 200 });
  expect(await send(sender, url)).toEqual(refused);
  expect(seen).toHaveLength(1);
});

test('a redirect is an answer, and not followed', async () => {
  const inside = await listen(ok);
  const { port } = await listen((_request, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${inside.port}/secret` }).end(),
  );
  expect(await send(poster(), `http://127.0.0.1:${port}/`)).toEqual({ kind: 'ANSWERED', status: 307 });
  expect(inside.connections()).toBe(0);
});

test('who does not answer in time has failed', async () => {
  const { port } = await listen(() => undefined);
  const answer = await send(poster({ totalTimeoutMs: 50 }), `http://127.0.0.1:${port}/`);
  expect(answer).toEqual({ kind: 'FAILED', code: 'TIMEOUT' });
});

test('an answer without an end is cut off, and its status holds', async () => {
  const { port } = await listen((_request, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(16 * 1024), () => setImmediate(more));
    };
    more();
  });
  expect(await send(poster(), `http://127.0.0.1:${port}/`)).toEqual({ kind: 'ANSWERED', status: 200 });
});

test('closing ends what is under way', async () => {
  const { server, port } = await listen(() => undefined);
  const sender = poster();
  const arrives = once(server, 'request');
  const answer = send(sender, `http://127.0.0.1:${port}/`);
  await arrives;
  await sender.close();
  expect(await answer).toEqual({ kind: 'FAILED', code: 'STOPPED' });
});

test('nobody listening has the code of that', async () => {
  const { port } = await listen(ok);
  await opened.pop()?.();
  expect(await send(poster(), `http://127.0.0.1:${port}/`)).toEqual({ kind: 'FAILED', code: 'ECONNREFUSED' });
});
