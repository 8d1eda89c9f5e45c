import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFaultProxy, type FaultProxy } from './faultProxy.js';

let server: Server;
let proxy: FaultProxy;
let seen: Buffer[];
let sent: string[];
let draws: number[];
let nowMs: number;
let ended: Promise<number>;
const sockets = new Set<Socket>();

beforeEach(async () => {
  seen = [];
  sent = [];
  let tell: (atMs: number) => void;
  ended = new Promise((resolve) => (tell = resolve));
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('end', () => tell(performance.now()));
    socket.on('data', (bytes) => {
      seen.push(bytes);
      socket.write(bytes.toString().toUpperCase());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  draws = [];
  nowMs = 0;
  proxy = await startFaultProxy(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    onSent: (bytes) => sent.push(bytes.toString()),
    draw: () => draws.shift() ?? 1,
    now: () => nowMs,
  });
});
afterEach(async () => {
  await proxy.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

const open = async (): Promise<Socket> => {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  sockets.add(socket);
  await once(socket, 'connect');
  return socket;
};
/** How a connection ended, and what came before. */
const fateOf = (socket: Socket): Promise<{ readonly text: string; readonly how: string }> =>
  new Promise((resolve) => {
    let text = '';
    let how = 'end';
    socket.on('data', (bytes) => (text += bytes.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => (how = String(error.code)));
    socket.on('close', () => resolve({ text, how }));
  });
const answerTo = async (socket: Socket, text: string): Promise<string> => {
  socket.write(text);
  return String(((await once(socket, 'data')) as [Buffer])[0]);
};

test('without a fault all bytes go through', async () => {
  const socket = await open();
  expect(await answerTo(socket, 'hello')).toBe('HELLO');
  expect([...proxy.cuts()]).toEqual([]);
});

test('a fault that waits befalls the next that sends, and nobody after it', async () => {
  const [first, second] = [await open(), await open()];
  proxy.strikeNext({ kind: 'reset' });
  const fate = fateOf(first);
  first.write('hello');
  expect(await fate).toEqual({ text: '', how: 'ECONNRESET' });
  expect(seen).toEqual([]);
  expect(await answerTo(second, 'hello')).toBe('HELLO');
  expect([...proxy.cuts()]).toEqual([['reset', 1]]);
});

test.each([
  ['down', 'HEL', 'hello'],
  ['up', 'HEL', 'hel'],
] as const)('a connection is cut after 3 bytes %s', async (direction, text, sent) => {
  const socket = await open();
  proxy.strikeNext({ kind: 'cutAfter', direction, bytes: 3 });
  const fate = fateOf(socket);
  socket.write('hello');
  // Upward the server's answer to the three bytes may or may not be back before the end.
  const { text: got } = await fate;
  await ended;
  expect(text).toContain(got);
  if (direction === 'down') expect(got).toBe(text);
  expect(Buffer.concat(seen).toString()).toBe(sent);
});

test.each([
  ['resetAfter', 'is reset'],
  ['cutAfter', 'has ended'],
] as const)('after %s and 3 bytes down, which arrive, the connection %s', async (kind, outcome) => {
  const socket = connect({ port: Number(new URL(proxy.url).port), host: '127.0.0.1', allowHalfOpen: true });
  sockets.add(socket);
  proxy.strikeNext({ kind, direction: 'down', bytes: 3 });
  let text = '';
  socket.on('data', (bytes) => (text += bytes.toString()));
  // Node says of a reset that comes with bytes that the connection has ended; writing to it shows what happened.
  const gone = Promise.race([once(socket, 'end'), once(socket, 'error')]).catch(() => undefined);
  socket.on('error', () => undefined);
  socket.write('hello');
  await gone;
  const failure = await new Promise<Error | null | undefined>((resolve) => socket.write('more', resolve));
  expect([text, failure ? 'is reset' : 'has ended']).toEqual(['HEL', outcome]);
  expect([...proxy.cuts()]).toEqual([[kind, 1]]);
});

test('a connection that was idle is reset when it is used again, and one that was not goes on', async () => {
  const [idle, busy] = [await open(), await open()];
  for (const socket of [idle, busy]) await answerTo(socket, 'hello');
  nowMs += 80;
  await answerTo(busy, 'and');
  nowMs += 20;
  proxy.strikeAll({ kind: 'resetAfterIdle', idleMs: 100 });
  const fate = fateOf(idle);
  idle.write('again');
  expect(await fate).toEqual({ text: '', how: 'ECONNRESET' });
  expect(await answerTo(busy, 'on')).toBe('ON');
  expect([...proxy.cuts()]).toEqual([['resetAfterIdle', 1]]);
});

test('a narrow line lets so many bytes a second through, in their order', async () => {
  const socket = await open();
  proxy.strikeAll({ kind: 'bandwidth', direction: 'down', bytesPerSecond: 10_000 });
  const text = 'abcdefghij'.repeat(100);
  const began = performance.now();
  socket.write(text);
  let got = '';
  while (got.length < text.length) got += String(((await once(socket, 'data')) as [Buffer])[0]);
  expect(got).toBe(text.toUpperCase());
  expect(performance.now() - began).toBeGreaterThan(95);
  proxy.strikeAll(undefined);
  expect(await answerTo(socket, 'and now')).toBe('AND NOW');
});

test('what befalls sometimes befalls as it is drawn, each time that something is sent', async () => {
  proxy.strikeAll({ kind: 'sometimes', share: 0.1, fault: { kind: 'resetAfter', direction: 'down', bytes: 1 } });
  draws = [0.5, 0.1, 0.09];
  const socket = await open();
  expect(await answerTo(socket, 'one')).toBe('ONE');
  expect(await answerTo(socket, 'two')).toBe('TWO');
  const fate = fateOf(socket);
  socket.write('three');
  expect((await fate).text).toBe('T');
  expect([draws, [...proxy.cuts()]]).toEqual([[], [['resetAfter', 1]]]);
});

test('it tells what is sent and how many connections are open', async () => {
  const socket = await open();
  expect(await answerTo(socket, 'hello')).toBe('HELLO');
  expect([sent, proxy.open()]).toEqual([['hello'], 1]);
  socket.destroy();
  await ended;
  await expect.poll(() => proxy.open()).toBe(0);
});

test('a late connection is late both ways and keeps its order', async () => {
  proxy.strikeAll({ kind: 'latency', ms: 40, jitterMs: 10 });
  const socket = await open();
  const began = performance.now();
  socket.write('one ');
  socket.write('two');
  let text = '';
  while (text.length < 7) text += String(((await once(socket, 'data')) as [Buffer])[0]);
  expect(text).toBe('ONE TWO');
  expect(performance.now() - began).toBeGreaterThan(75);
});

test('what falls into a black hole comes out of it when that closes', async () => {
  const socket = await open();
  expect(await answerTo(socket, 'hello')).toBe('HELLO');
  proxy.strikeAll({ kind: 'blackHole' });
  socket.write('is anybody there');
  const other = await open();
  other.write('?');
  // Whatever could have arrived would have by the time that a way around the proxy takes twice.
  const direct = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.add(direct);
  expect(await answerTo(direct, 'a')).toBe('A');
  expect(await answerTo(direct, 'b')).toBe('B');
  expect(Buffer.concat(seen).toString()).toBe('helloab');
  const back = once(socket, 'data');
  proxy.strikeAll(undefined);
  expect(String(((await back) as [Buffer])[0])).toBe('IS ANYBODY THERE');
});

test('the end of a connection is told late', async () => {
  const socket = await open();
  proxy.strikeNext({ kind: 'slowClose', ms: 60 });
  expect(await answerTo(socket, 'hello')).toBe('HELLO');
  const began = performance.now();
  socket.end();
  expect((await ended) - began).toBeGreaterThan(55);
});

test('where connections are refused those that are open go on', async () => {
  const socket = await open();
  await proxy.refuse(true);
  await expect(open()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(await answerTo(socket, 'hello')).toBe('HELLO');
  await proxy.refuse(false);
  expect(await answerTo(await open(), 'again')).toBe('AGAIN');
});
