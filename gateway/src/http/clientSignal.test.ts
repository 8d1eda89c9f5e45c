import { request as httpRequest, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { startSmallGateway } from '../testing/smallGateway.js';

/** A subgraph that keeps its callers waiting, and tells when it is called and when a caller is gone. */
const silentSubgraph = () => {
  let called: () => void;
  let left: () => void;
  const isCalled = new Promise<void>((resolve) => (called = resolve));
  const isLeft = new Promise<void>((resolve) => (left = resolve));
  const listener = (request: IncomingMessage): void => {
    request.resume();
    request.socket.once('close', () => left());
    called();
  };
  return { listener, isCalled, isLeft };
};

test('a client that leaves ends the requests that were made for it', async () => {
  const { listener, isCalled, isLeft } = silentSubgraph();
  // No other time is up before the test's.
  const environment = { GATEWAY_SUBGRAPH_TIMEOUT_MS: '120000', GATEWAY_DEADLINE_MS: '120000' };
  const { url } = await startSmallGateway('type Query { x: Int }', listener, { environment });
  const client = httpRequest(url, { method: 'POST', headers: { 'content-type': 'application/json' }, agent: false });
  client.on('error', () => undefined);
  client.end(JSON.stringify({ query: '{ x }' }));
  await isCalled;
  client.destroy();
  await expect(isLeft).resolves.toBeUndefined();
});

test('clients on a connection that stays open are answered one after the other', async () => {
  const { url } = await startSmallGateway('type Query { x: Int }', (_request, response) => {
    response.end('{"data":{"x":1}}');
  });
  for (let round = 0; round < 3; round += 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ x }' }),
    });
    expect(await response.json()).toEqual({ data: { x: 1 } });
  }
});

test('a client that leaves does not break off what it changes', async () => {
  let answer: () => void = () => undefined;
  let called: () => void;
  let ended: (how: string) => void;
  const isCalled = new Promise<void>((resolve) => (called = resolve));
  const isEnded = new Promise<string>((resolve) => (ended = resolve));
  const schema = 'type Query { x: Int } type Mutation { book: Int }';
  const { url } = await startSmallGateway(schema, (request, response) => {
    request.resume();
    response.once('close', () => ended(response.writableFinished ? 'answered' : 'broken off'));
    answer = () => response.end('{"data":{"book":1}}');
    called();
  });
  const client = httpRequest(url, { method: 'POST', headers: { 'content-type': 'application/json' }, agent: false });
  client.on('error', () => undefined);
  client.end(JSON.stringify({ query: 'mutation { book }' }));
  await isCalled;
  const isGone = new Promise((resolve) => client.once('close', resolve));
  client.destroy();
  await isGone;
  answer();
  expect(await isEnded).toBe('answered');
});
