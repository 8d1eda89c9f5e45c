import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { Resolve } from '../outside/connectOutside.js';
import { openSourceClient, type SourceClient, type SourceClientOptions } from './sourceClient.js';

const opened: Array<() => Promise<unknown> | unknown> = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A source on a free port of this machine, and what it was asked. */
const listen = async (answer: RequestListener) => {
  const seen: string[] = [];
  const headers: Array<Readonly<Record<string, unknown>>> = [];
  const server: Server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    answer(request, response);
  });
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, port, seen, headers, connections: () => connections };
};

/** A client whose clock moves when it sleeps. */
const open = (baseUrl: string, changes: Partial<SourceClientOptions> = {}) => {
  const slept: number[] = [];
  let atMs = Date.UTC(2026, 10, 30);
  const client: SourceClient = openSourceClient({
    baseUrl,
    headers: { 'exp-api-key': 'the key' },
    ratePerSecond: 1_000_000,
    totalTimeoutMs: 10_000,
    maximumBodyBytes: 1_000_000,
    privateHosts: [new URL(baseUrl).host],
    ...changes,
    ports: {
      nowMs: () => atMs,
      draw: () => 1,
      sleep: async (ms) => {
        atMs += ms;
        if (ms >= 1) slept.push(Math.round(ms));
      },
      ...changes.ports,
    },
  });
  opened.push(client.close);
  return { client, slept };
};
const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
/** Answers each request as the next of these says, and the last of them from then on. */
const inTurn = (...answers: readonly RequestListener[]): RequestListener => {
  let count = 0;
  return (request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response);
};
const readAll = async (parts: AsyncIterable<Buffer>): Promise<string> => {
  let text = '';
  for await (const part of parts) text += part.toString();
  return text;
};

test('a path is asked below the base URL, with the headers, the query and the body that belong to it', async () => {
  const { host, seen, headers } = await listen(json({ products: [] }));
  const { client } = open(`http://${host}/partner`);
  expect(await client.json('/products', { query: { count: 500, cursor: 'a b&c' } })).toEqual({ products: [] });
  expect(await client.json('/search', { method: 'POST', body: { rows: 100 } })).toEqual({ products: [] });
  expect(seen).toEqual(['GET /partner/products?count=500&cursor=a+b%26c', 'POST /partner/search']);
  expect(headers[1]).toMatchObject({
    'exp-api-key': 'the key',
    'content-type': 'application/json',
    accept: 'application/json',
  });
});

test('as many requests are on their way at once as the client may have connections', async () => {
  const waiting: Array<() => void> = [];
  const { host, connections } = await listen((request, response) => {
    waiting.push(() => json({})(request, response));
    if (waiting.length === 20) for (const answer of waiting) answer();
  });
  const { client } = open(`http://${host}`, { maximumConnections: 20 });
  await Promise.all(Array.from({ length: 20 }, () => client.json('/')));
  expect(connections()).toBe(20);
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('a body that is packed with %s is unpacked', async (encoding, pack) => {
  const { host } = await listen((_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(pack(JSON.stringify({ name: 'Zürich' }))),
  );
  expect(await open(`http://${host}`).client.json('/')).toEqual({ name: 'Zürich' });
});

test('a small body that unpacks to a large one is cut at the bound', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const { host, seen } = await listen((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(open(`http://${host}`).client.json('/')).rejects.toMatchObject({ kind: 'TOO_LARGE' });
  const { body } = await open(`http://${host}`).client.stream('/');
  await expect(readAll(body)).rejects.toMatchObject({ kind: 'TOO_LARGE' });
  expect(seen.length).toBe(2);
});

test('a body without end is cut at the bound, as it comes', async () => {
  const { host } = await listen((_request, response) => {
    const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
    response.on('error', () => undefined);
    more();
  });
  await expect(open(`http://${host}`).client.json('/')).rejects.toMatchObject({ kind: 'TOO_LARGE' });
});

test.each([
  ['half of a packed body', 'gzip', gzipSync('{"a":1}'.repeat(100)).subarray(0, 30)],
  ['a body that is not packed as it says', 'gzip', Buffer.from('{"a":1}')],
  ['a body packed in a way of its own', 'zstd', Buffer.from('{}')],
  ['a body packed twice', 'gzip, gzip', gzipSync(gzipSync('{}'))],
  ['the name of what every object has', 'constructor', Buffer.from('{}')],
  ['text that is not UTF-8', 'identity', Buffer.from([0x22, 0xff, 0x22])],
  ['half of a JSON text', 'identity', Buffer.from('{"a":')],
  ['a page', 'identity', Buffer.from('<html>')],
])('%s is no answer', async (_what, encoding, bytes) => {
  const { host, seen } = await listen((_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
  );
  await expect(open(`http://${host}`).client.json('/')).rejects.toMatchObject({ kind: 'MALFORMED' });
  expect(seen.length).toBe(1);
});

test('who sends a byte now and then does not hold a request for longer than its time', async () => {
  const timers: NodeJS.Timeout[] = [];
  opened.push(() => timers.forEach(clearInterval));
  const { host } = await listen((_request, response) => {
    response.on('error', () => undefined);
    timers.push(setInterval(() => response.write(' '), 10));
  });
  const { client } = open(`http://${host}`, { totalTimeoutMs: 200, maximumAttempts: 1 });
  await expect(client.json('/')).rejects.toMatchObject({ kind: 'TIMEOUT' });
});

test('a stream that stands still, and one that takes too long as a whole, are ended', async () => {
  const timers: NodeJS.Timeout[] = [];
  opened.push(() => timers.forEach(clearInterval));
  const { host } = await listen((request, response) => {
    response.on('error', () => undefined);
    response.write('beginning');
    if (request.url === '/drip') timers.push(setInterval(() => response.write('.'), 10));
  });
  const { client } = open(`http://${host}`, { totalTimeoutMs: 1_000, streamTimeoutMs: 100 });
  for (const path of ['/still', '/drip']) {
    const { body } = await client.stream(path);
    await expect(readAll(body)).rejects.toMatchObject({ kind: 'TIMEOUT' });
  }
});

test('a source that is asked too much is left alone for as long as it says, and asked again', async () => {
  const date = new Date(Date.UTC(2026, 10, 30) + 27_000).toUTCString();
  const { host, seen } = await listen(
    inTurn(json({}, 429, { 'retry-after': '7' }), json({}, 503, { 'retry-after': date }), json({ done: true })),
  );
  const { client, slept } = open(`http://${host}`);
  expect(await client.json('/')).toEqual({ done: true });
  expect(slept).toEqual([7_000, 20_000]);
  expect(seen.length).toBe(3);
});

test('a source that asks for a longer pause than the bound is not waited for', async () => {
  const { host, seen } = await listen(json({}, 429, { 'retry-after': '3600' }));
  const { client, slept } = open(`http://${host}`, { maximumWaitMs: 60_000 });
  await expect(client.json('/')).rejects.toMatchObject({ kind: 'RATE_LIMITED', status: 429 });
  await expect(client.json('/')).rejects.toMatchObject({ kind: 'RATE_LIMITED', status: null });
  expect(slept).toEqual([]);
  expect(seen.length).toBe(1);
});

test('when a source says that nothing is left, the next request waits until there is', async () => {
  const { host } = await listen(json({}, 200, { 'ratelimit-remaining': '0', 'ratelimit-reset': '10' }));
  const { client, slept } = open(`http://${host}`);
  await client.json('/');
  expect(slept).toEqual([]);
  await client.json('/');
  expect(slept).toEqual([10_000]);
});

test('what may pass is tried again after ever longer pauses, and only so often', async () => {
  const { host, seen } = await listen(json({ message: 'no\u0007 \n luck' }, 500));
  const { client, slept } = open(`http://${host}/base`, { maximumAttempts: 4 });
  await expect(client.json('/things?key=secret')).rejects.toMatchObject({
    kind: 'STATUS',
    status: 500,
    message: `GET ${host}/base/things answered 500: {"message":"no\\u0007 \\n luck"}`,
  });
  expect(slept).toEqual([500, 1_000, 2_000]);
  expect(seen.length).toBe(4);
});

test('a refusal that repeats the key does not bring it into the log', async () => {
  const { host } = await listen((request, response) =>
    response.writeHead(401).end(`there is no key ${String(request.headers['authorization'])} for application/json`),
  );
  const { client } = open(`http://${host}`, { headers: { authorization: 'Bearer abcdef123456' } });
  await expect(client.json('/')).rejects.toMatchObject({
    status: 401,
    message: `GET ${host}/ answered 401: there is no key Bearer … for application/json`,
  });
});

test('what does not pass is said at once, with its status', async () => {
  const { host, seen } = await listen(json({}, 404));
  await expect(open(`http://${host}`).client.json('/')).rejects.toMatchObject({ kind: 'STATUS', status: 404 });
  expect(seen.length).toBe(1);
});

test('a connection that breaks in the middle of a body is tried again', async () => {
  const breaking: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"a":', () => response.destroy());
  };
  const { host, seen } = await listen(inTurn(breaking, json({ a: 1 })));
  expect(await open(`http://${host}`).client.json('/')).toEqual({ a: 1 });
  expect(seen.length).toBe(2);
});

test('redirects within the source are followed, a few of them, and without its key when they leave its host', async () => {
  const cdn = await listen(json({ from: 'cdn' }));
  const { host, seen } = await listen((request, response) => {
    const leadsTo = { '/a': '/b', '/b': `http://${cdn.host}/feed`, '/loop': '/loop' }[request.url ?? ''] ?? '/';
    response.writeHead(302, { location: leadsTo }).end();
  });
  const hosts = { allowedHosts: [cdn.host], privateHosts: [host, cdn.host] };
  const { client } = open(`http://${host}`, hosts);
  expect(await client.json('/a')).toEqual({ from: 'cdn' });
  expect(cdn.headers[0]?.['exp-api-key']).toBeUndefined();
  await expect(client.json('/loop')).rejects.toMatchObject({ kind: 'STATUS', status: 302 });
  expect(seen).toEqual(['GET /a', 'GET /b', 'GET /loop', 'GET /loop', 'GET /loop', 'GET /loop']);
});

test('a redirect to another host is refused, and that host is not connected to', async () => {
  const inside = await listen(json({ secret: true }));
  const { host } = await listen((_request, response) =>
    response.writeHead(302, { location: `http://${inside.host}/latest/meta-data/` }).end(),
  );
  const { client } = open(`http://${host}`);
  await expect(client.json('/')).rejects.toMatchObject({ kind: 'REFUSED' });
  await expect(client.json(`http://${inside.host}/`)).rejects.toMatchObject({ kind: 'REFUSED' });
  expect(inside.connections()).toBe(0);
});

test.each([
  'https://127.0.0.1',
  'https://[::ffff:127.0.0.1]',
  'https://2130706433',
  'https://0177.1',
  'https://localhost',
])('%s is not connected to where it is not listed', async (address) => {
  const { port, connections } = await listen(json({}));
  const { client } = open(`${address}:${port}`, { privateHosts: [] });
  await expect(client.json('/')).rejects.toMatchObject({ kind: 'REFUSED' });
  expect(connections()).toBe(0);
});

test('a name that leads to this machine, at once or later, or by one of its addresses, is not connected to', async () => {
  const { port, connections } = await listen(json({}));
  const inside = { address: '127.0.0.1', family: 4 };
  const answers = [
    [inside],
    [{ address: '93.184.215.14', family: 4 }, inside],
    [{ address: '::ffff:10.0.0.1', family: 6 }],
    [],
  ];
  for (const addresses of answers) {
    const resolve: Resolve = async () => addresses;
    const { client } = open(`https://source.example:${port}`, { privateHosts: [], ports: { resolve } });
    await expect(client.json('/')).rejects.toMatchObject({ kind: 'REFUSED' });
  }
  expect(connections()).toBe(0);
});

test('a base URL without TLS, or with a user, is refused before anything is asked', () => {
  for (const baseUrl of ['http://source.example', 'https://user:pass@source.example', 'ftp://source.example'])
    expect(() => open(baseUrl, { privateHosts: [] })).toThrow('cannot be a source');
});

test('who does not wish an answer any more gets none, whether it is waited for, paused for or read', async () => {
  const { host } = await listen((_request, response) => void response.write('{'));
  const stop = new AbortController();
  const reading = open(`http://${host}`).client.json('/', { signal: stop.signal });
  stop.abort();
  await expect(reading).rejects.toMatchObject({ kind: 'STOPPED' });
  await expect(open(`http://${host}`).client.json('/', { signal: stop.signal })).rejects.toMatchObject({
    kind: 'STOPPED',
  });
});

test('a source that cannot be reached is said to be so, without its query', async () => {
  const { client } = open('http://127.0.0.1:1', { maximumAttempts: 1 });
  await expect(client.json('/a?key=secret')).rejects.toMatchObject({
    kind: 'UNREACHABLE',
    message: 'GET 127.0.0.1:1/a cannot be reached: ECONNREFUSED',
  });
});

test('a body is streamed part by part, unpacked', async () => {
  const { host } = await listen((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip', etag: '"1"' }).end(gzipSync('<a>'.repeat(100_000))),
  );
  const { headers, body } = await open(`http://${host}`).client.stream('/');
  expect(headers['etag']).toBe('"1"');
  expect((await readAll(body)).length).toBe(300_000);
});
