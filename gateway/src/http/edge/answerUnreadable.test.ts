import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listenFor, untilClosed } from '../../testing/rawConnections.js';
import { answerUnreadable } from './answerUnreadable.js';

/** A server that waits a tenth of a second for headers, a way to connect to it, and what it has counted. */
const serve = async () => {
  const counted: number[] = [];
  const server = createServer({ headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 10 });
  server.on(
    'clientError',
    answerUnreadable({ 'x-content-type-options': 'nosniff' }, (status) => counted.push(status)),
  );
  return { open: await listenFor(server), counted };
};

test('many who are slow at the same time, and go on being slow, are all told so', async () => {
  const { open, counted } = await serve();
  const told = await Promise.all(
    Array.from({ length: 50 }, () => {
      const socket = open();
      socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\nx-slow: ');
      const timer = setInterval(() => socket.write('a'), 5);
      socket.once('close', () => clearInterval(timer));
      return untilClosed(socket);
    }),
  );
  for (const text of told) {
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining(['HTTP/1.1 408 Request Timeout', 'x-content-type-options: nosniff', 'connection: close']),
    );
    expect(text).toContain('"code":"BAD_REQUEST"');
  }
  expect(counted).toEqual(told.map(() => 408));
});

test('what is no HTTP is answered at once', async () => {
  const { open, counted } = await serve();
  const socket = open();
  socket.write('no HTTP at all\r\n\r\n');
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(counted).toEqual([400]);
});
