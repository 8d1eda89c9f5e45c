import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { listenFor, untilClosed } from '../testing/rawConnections.js';
import { createListener, type ConnectionLimits } from './listener.js';

const patient: ConnectionLimits = {
  headersTimeoutMs: 60_000,
  requestTimeoutMs: 60_000,
  writeStallMs: 60_000,
  keepAliveMs: 60_000,
  maxConnections: 100,
};

/** A listener with these limits; `open` connects to it. */
const listen = async (limits: Partial<ConnectionLimits>, answer: RequestListener = (_, response) => response.end()) => {
  const server = createListener({ ...patient, ...limits }, answer);
  return { server, open: await listenFor(server) };
};

/** Writes the text again and again, a piece every few milliseconds, until the connection is closed. */
const drip = (socket: Socket, text: string): void => {
  const timer = setInterval(() => socket.write(text), 5);
  socket.once('close', () => clearInterval(timer));
};

test('who connects and says nothing is disconnected', async () => {
  const { open } = await listen({ headersTimeoutMs: 50 });
  expect(await untilClosed(open())).toContain('408 Request Timeout');
});

test('headers that come byte by byte do not come forever', async () => {
  const { open } = await listen({ headersTimeoutMs: 100 });
  const socket = open();
  socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\nx-slow: ');
  drip(socket, 'a');
  expect(await untilClosed(socket)).toContain('408 Request Timeout');
});

test('a body that comes byte by byte does not come forever', async () => {
  const { open } = await listen({ requestTimeoutMs: 100 }, () => undefined);
  const socket = open();
  socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n');
  drip(socket, 'a');
  expect(await untilClosed(socket)).toContain('408 Request Timeout');
});

test('a connection on which nothing more is asked is closed', async () => {
  const { open } = await listen({ keepAliveMs: 50 });
  const socket = open();
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  expect(await untilClosed(socket)).toContain('200 OK');
});

/** More than the buffers of the system hold. */
const large = Buffer.alloc(64 * 1024 * 1024);
const askForLarge = async (writeStallMs: number) => {
  const { server, open } = await listen({ writeStallMs }, (_request, response) => response.end(large));
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = open();
  client.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  return { client, served: (await accepted)[0] };
};

test('a client that takes nothing of its answer is cut off', async () => {
  const { served } = await askForLarge(50);
  await once(served, 'close');
  expect(served.writableFinished).toBe(false);
});

test('what went into the buffers of the system counts as not taken before the time begins', async () => {
  const { served } = await askForLarge(50);
  const timed = vi.spyOn(served, 'setTimeout');
  await once(served, 'close');
  // Node's timer would begin anew after the first 50 ms, since a part of the answer has gone into buffers.
  expect(timed.mock.calls.slice(0, 2)).toEqual([[1], [50]]);
});

test('a client that takes its answer drop by drop is cut off, too', async () => {
  const { client, served } = await askForLarge(50);
  const timer = setInterval(() => client.read(1_000), 5);
  await once(served, 'close');
  clearInterval(timer);
  expect(served.writableFinished).toBe(false);
});

test('a client that is slow and steady gets its whole answer', async () => {
  const { client } = await askForLarge(2_000);
  let received = 0;
  let pauses = 0;
  for await (const chunk of client) {
    received += (chunk as Buffer).length;
    if (received >= large.length) break;
    if (received > (pauses + 1) * 10_000_000) {
      pauses += 1;
      await wait(400);
    }
  }
  // In all it took longer than a client may take nothing.
  expect([pauses, received >= large.length]).toEqual([6, true]);
});

test('an answer that takes longer than a client may stall is waited for', async () => {
  const { open } = await listen({ writeStallMs: 20, keepAliveMs: 10 }, (_request, response) => {
    setTimeout(() => response.end('late'), 100);
  });
  const socket = open();
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  expect(await untilClosed(socket)).toContain('late');
});

test('one connection more than there may be is closed, and those before it go on', async () => {
  const { open } = await listen({ maxConnections: 2, keepAliveMs: 50 });
  const [one, two] = [open(), open()];
  await Promise.all([once(one, 'connect'), once(two, 'connect')]);
  expect(await untilClosed(open())).toBe('');
  two.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  expect(await untilClosed(two)).toContain('200 OK');
});

const pipelined = (...paths: readonly string[]): string =>
  paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join('');

test('what is asked for before there is an answer is taken up when there is one', async () => {
  const running: string[] = [];
  const answers: Array<() => void> = [];
  const { open } = await listen({}, ({ url = '' }, response) => {
    running.push(url);
    answers.push(() => response.end(url));
  });
  const socket = open();
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  socket.write(pipelined('/first', '/second', '/third'));
  await vi.waitUntil(() => running.length > 0);
  expect(running).toEqual(['/first']);
  answers[0]?.();
  await vi.waitUntil(() => running.length > 1);
  expect(running).toEqual(['/first', '/second']);
  answers[1]?.();
  await vi.waitUntil(() => running.length > 2);
  answers[2]?.();
  await vi.waitUntil(() => received.endsWith('/third'));
  expect(received.match(/\/(first|second|third)/g)).toEqual(['/first', '/second', '/third']);
});

test('who takes no answer has the next one not made', async () => {
  let made = 0;
  const { open } = await listen({}, (_, response) => {
    made += 1;
    response.end(Buffer.alloc(64 * 1_048_576));
  });
  const reader = open();
  const socket = open().pause();
  socket.write(pipelined('/a', '/b', '/c'));
  await vi.waitUntil(() => made > 0);
  // A client who reads is answered in the meantime.
  reader.write(pipelined('/d'));
  await once(reader, 'data');
  expect(made).toBe(2);
});

test('a connection on which too many requests wait is closed', async () => {
  let made = 0;
  const { open } = await listen({}, () => (made += 1));
  const socket = open();
  socket.write(pipelined(...Array.from({ length: 18 }, (_, index) => `/${index}`)));
  expect(await untilClosed(socket)).toBe('');
  expect(made).toBe(1);
});
