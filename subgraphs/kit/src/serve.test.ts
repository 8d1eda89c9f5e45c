import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serveSubgraph, type ContextRequest } from './serve.js';

const serve = async (onAsked: (request: ContextRequest) => Promise<void>): Promise<URL> => {
  const running = await serveSubgraph({
    name: 'test',
    host: '127.0.0.1',
    port: 0,
    schema: 'type Query { asked: Boolean }',
    resolvers: {
      Query: {
        asked: (_parent: unknown, _args: unknown, context: ContextRequest) => onAsked(context).then(() => true),
      },
    },
    createContext: (request) => request,
    checkReady: async () => ({}),
    logLevel: 'silent',
  });
  onTestFinished(running.close);
  return new URL(running.url);
};
const body = JSON.stringify({ query: '{ asked }' });

/** What Node's server says of the next request when it begins. */
const nextRequest = (): Promise<{ readonly server: Server; readonly socket: Socket }> =>
  new Promise((resolve) => {
    const channel = 'http.server.request.start';
    const onRequest = (message: unknown): void => {
      unsubscribe(channel, onRequest);
      resolve(message as { server: Server; socket: Socket });
    };
    subscribe(channel, onRequest);
  });

test('who has asked is there until the connection is closed', async () => {
  let onAsked: (request: ContextRequest) => void;
  const asked = new Promise<ContextRequest>((resolve) => (onAsked = resolve));
  let answer = (): void => undefined;
  const answering = new Promise<void>((resolve) => (answer = resolve));
  const { port } = await serve((request) => {
    onAsked(request);
    return answering;
  });
  const begun = nextRequest();
  const client = connect(Number(port), '127.0.0.1');
  client.write(`POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n`);
  client.write(`content-length: ${body.length}\r\n\r\n${body}`);
  const request = await asked;
  expect(request.isGone()).toBe(false);
  const closed = once((await begun).socket, 'close');
  client.destroy();
  await closed;
  expect(request.isGone()).toBe(true);
  answer();
});

test('slow clients are looked for each second, and idle connections outlive those of the gateway', async () => {
  const begun = nextRequest();
  const url = await serve(() => Promise.resolve());
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await response.json()).toEqual({ data: { asked: true } });
  expect((await begun).server).toMatchObject({
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
  });
  // The gateway keeps a connection that it does not use for 30 s.
  expect(response.headers.get('keep-alive')).toBe('timeout=75');
});
