import type { RequestListener, ServerResponse } from 'node:http';
import { recordedLog } from '@tripgraph/telemetry/testing/recordedLog';
import { expect, test } from 'vitest';
import { trafficOf } from './supergraph/trafficShape.js';
import { startSmallGateway } from './testing/smallGateway.js';

const schema = 'type Query { x: Int } type Mutation { book: Int }';

/** Changes are answered at once, reads when the test says so. */
const patientSubgraph = () => {
  const held: ServerResponse[] = [];
  let allAreHeld: () => void = () => undefined;
  const answer = (response: ServerResponse, data: object): void =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (body.includes('mutation')) answer(response, { book: 1 });
      else {
        held.push(response);
        allAreHeld();
      }
    });
  };
  return {
    listener,
    /** Resolves when so many reads wait for their answers. */
    untilHeld: (count: number) =>
      new Promise<void>((resolve) => {
        allAreHeld = () => held.length >= count && resolve();
        allAreHeld();
      }),
    /** Answers the reads that wait, and all that come. */
    release: () => {
      const waiting = held.splice(0);
      held.push = (...responses) => responses.map((response) => answer(response, { x: 1 })).length;
      for (const response of waiting) answer(response, { x: 1 });
    },
  };
};

/** The subgraph is asked as often as the gateway is. */
const traffic = trafficOf({ max_running: 100 });

/** A gateway in which eight requests may run, six of them reads, as many of these do, and eight more reads wait. */
const startFullGateway = async () => {
  const { log, lines } = recordedLog();
  const subgraph = patientSubgraph();
  const environment = {
    GATEWAY_MAX_RUNNING_REQUESTS: '8',
    GATEWAY_SHARE_IN_FLIGHT: 'false',
    GATEWAY_QUEUE_MS: '60000',
    GATEWAY_DEADLINE_MS: '60000',
    GATEWAY_SUBGRAPH_TIMEOUT_MS: '60000',
  };
  const { url, ask } = await startSmallGateway(schema, subgraph.listener, { environment, traffic, log });
  const post = (query: string, accept = 'application/json') =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    });
  const reads = Array.from({ length: 6 }, () => ask('{ x }'));
  await subgraph.untilHeld(6);
  // One of nine finds no room.
  const waiting = Array.from({ length: 9 }, () => ask('{ x }'));
  const shed = await Promise.race(waiting);
  const answersOfReads = async () => {
    subgraph.release();
    return (await Promise.all([...reads, ...waiting])).map(({ status }) => status).sort();
  };
  /** Of requests that have a line in the log their status. */
  const told = () => lines.filter(({ event }) => event === 'request').map(({ status }) => status);
  return { url, post, shed, answersOfReads, told };
};

const message = 'More is asked than can be answered right now. Ask again after a moment.';

test('the read that is one too many is shed while those before it wait, run, and are answered', async () => {
  const { shed, answersOfReads } = await startFullGateway();
  expect(shed).toEqual({
    status: 503,
    body: { errors: [{ message, extensions: { code: 'OVERLOADED', retryable: true } }] },
  });
  expect(await answersOfReads()).toEqual([...Array<number>(14).fill(200), 503]);
});

test('reads that are shed have no line in the log', async () => {
  const { url, post, told } = await startFullGateway();
  for (let count = 0; count < 3; count += 1) await post('{ x }');
  await fetch(new URL('/octo/products', url));
  expect(told()).toEqual([]);
  await post('mutation { book }');
  expect(told()).toEqual([200]);
});

test('who is shed is told when to come back, in the type that it asks for', async () => {
  const { post } = await startFullGateway();
  const types = ['application/json', 'application/graphql-response+json', '*/*'];
  const answers = await Promise.all(types.map((accept) => post('{ x }', accept)));
  expect(
    answers.map(({ status, headers }) => [status, headers.get('content-type'), headers.get('cache-control')]),
  ).toEqual([
    [503, 'application/json; charset=utf-8', 'no-store'],
    [503, 'application/graphql-response+json; charset=utf-8', 'no-store'],
    [503, 'application/json; charset=utf-8', 'no-store'],
  ]);
  for (const { headers } of answers) expect(['1', '2', '3']).toContain(headers.get('retry-after'));
});

test('a booking is answered where reads are shed, on both ways that a request can take', async () => {
  const { post } = await startFullGateway();
  for (let time = 0; time < 3; time += 1)
    expect(await (await post('mutation { book }')).json()).toEqual({ data: { book: 1 } });
  expect((await post('query mutation { x }')).status).toBe(503);
});

test('OCTO is told in its own form', async () => {
  const { url } = await startFullGateway();
  const response = await fetch(new URL('/octo/products', url));
  expect([response.status, await response.json()]).toEqual([
    503,
    { error: 'INTERNAL_SERVER_ERROR', errorMessage: message, reason: 'OVERLOADED' },
  ]);
  expect(['1', '2', '3']).toContain(response.headers.get('retry-after'));
  // A booking is let in, and told that it lacks a key.
  expect((await fetch(new URL('/octo/bookings', url), { method: 'POST' })).status).toBe(401);
});

test('a full gateway lives and is ready', async () => {
  const { url } = await startFullGateway();
  for (const path of ['/health/live', '/health/ready']) expect((await fetch(new URL(path, url))).status).toBe(200);
});

test('a client that leaves makes room for the next', async () => {
  const subgraph = patientSubgraph();
  const environment = { GATEWAY_MAX_RUNNING_REQUESTS: '8', GATEWAY_SHARE_IN_FLIGHT: 'false' };
  const { url, ask } = await startSmallGateway(schema, subgraph.listener, { environment, traffic });
  const leaving = new AbortController();
  const body = JSON.stringify({ query: '{ x }' });
  const gone = Array.from({ length: 6 }, () =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: leaving.signal }),
  );
  await subgraph.untilHeld(6);
  const next = ask('{ x }');
  leaving.abort();
  await Promise.allSettled(gone);
  await subgraph.untilHeld(7);
  subgraph.release();
  expect((await next).status).toBe(200);
});
