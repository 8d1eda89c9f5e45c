import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openEndpoint, type Endpoint, type EndpointOptions, type EndpointWatch } from './endpoint.js';
import type { Unsigned } from './signature.js';

let server: Server | undefined;
let endpoint: Endpoint | undefined;

const connect = async (
  listener: RequestListener,
  limits: Partial<EndpointOptions> = {},
  watch?: EndpointWatch,
): Promise<Endpoint> => {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  endpoint = openEndpoint(
    {
      url: `http://127.0.0.1:${port}/graphql?tenant=1`,
      connectTimeoutMs: 500,
      headerTimeoutMs: 2_000,
      requestTimeoutMs: 2_000,
      maxConnections: 2,
      maxRunning: 100,
      maxAnswerBytes: 1_000,
      shareInFlight: true,
      takeTurn: (_bytes, callback) => setImmediate(callback),
      retryPercent: 0,
      hedgePercent: 0,
      ...limits,
    },
    watch,
  );
  return endpoint;
};

const answerWith =
  (body: string | Buffer, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

const request = { body: JSON.stringify({ query: '{ a }', variables: { x: 1 } }), isMutation: false };

/** A signal that nobody aborts. */
const nobodyLeaves = {
  aborted: false,
  reason: undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await endpoint?.close();
});

test('a request is posted as JSON to the path of the URL, and data and errors come back', async () => {
  let seen = '';
  const { send } = await connect((incoming, response) => {
    incoming.on('data', (chunk: Buffer) => (seen += chunk.toString()));
    incoming.on('end', () => {
      seen = `${incoming.method} ${incoming.url} ${incoming.headers['content-type']} ${seen}`;
      response.end('{"data":{"a":1},"errors":[{"message":"m","path":["a",0]}]}');
    });
  });
  expect(await send(request)).toEqual({
    kind: 'answered',
    data: { a: 1 },
    errors: [{ message: 'm', path: ['a', 0], extensions: {} }],
    isVerbatim: true,
  });
  expect(seen).toBe('POST /graphql?tenant=1 application/json {"query":"{ a }","variables":{"x":1}}');
});

test.each([
  ['HTML', answerWith('<html>'), 'INVALID', 'HTTP 200 with a body that is not JSON'],
  ['JSON cut off', answerWith('{"data":{"a":'), 'INVALID', 'HTTP 200 with a body that is not JSON'],
  ['a gateway error page', answerWith('<html>', 502), 'UNAVAILABLE', 'HTTP 502'],
  ['an empty object', answerWith('{}'), 'INVALID', 'neither data nor errors'],
  ['a list', answerWith('[]'), 'INVALID', 'the body is not a JSON object'],
  ['data that is a list', answerWith('{"data":[]}'), 'INVALID', '"data" is not an object'],
  ['errors that are no list', answerWith('{"data":{},"errors":{}}'), 'INVALID', '"errors" is not a list'],
  [
    'an error without a message',
    answerWith('{"data":{},"errors":[{}]}'),
    'INVALID',
    '"errors" holds something that is not an error',
  ],
  [
    'more bytes than allowed',
    answerWith(`{"data":{"a":"${'x'.repeat(2_000)}"}}`),
    'INVALID',
    'the answer is larger than 1000 bytes',
  ],
  [
    'a length that is more than allowed, before its bytes have come',
    ((_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': '300000000' })
        .write('{')) satisfies RequestListener,
    'INVALID',
    'the answer is larger than 1000 bytes',
  ],
  [
    'bytes that are no UTF-8',
    answerWith(Buffer.from('{"data":{"a":"caf\xe9"}}', 'latin1')),
    'INVALID',
    'the answer is not in UTF-8',
  ],
])('%s is not believed', async (_what, listener, code, reason) => {
  const { send } = await connect(listener);
  expect(await send(request)).toMatchObject({ kind: 'failed', code, reason });
});

test('a connection that breaks in the middle of an answer is a failure, not a rejection', async () => {
  const { send } = await connect((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"data":', () => response.destroy());
  });
  expect(await send(request)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
});

test('a subgraph that never answers fails when its time is up', async () => {
  const { send } = await connect(() => undefined, { requestTimeoutMs: 50 });
  expect(await send(request)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
});

test('a client that leaves stops what was asked for it', async () => {
  const controller = new AbortController();
  const { send } = await connect(() => controller.abort());
  expect(await send(request, controller.signal)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
});

test('nobody listening is a failure, not a rejection, and a mutation has surely not been done', async () => {
  const { send } = await connect(answerWith('{}'));
  await new Promise((resolve) => server?.close(resolve));
  expect(await send(request)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
  for (const mayRepeat of [false, true])
    expect(await send({ ...request, isMutation: true, mayRepeat })).toMatchObject({ code: 'UNAVAILABLE' });
});

test('a mutation that waits for a connection until its time is up is never sent', async () => {
  let requests = 0;
  const { send } = await connect(() => (requests += 1));
  const mutation = { ...request, isMutation: true };
  // There are two connections.
  const sent = [send(mutation), send(mutation)];
  await vi.waitUntil(() => requests === 2);
  const waiting = send(mutation, { ...nobodyLeaves, endsAtMs: performance.now() + 50 });
  expect(await waiting).toMatchObject({ code: 'UNAVAILABLE' });
  server?.closeAllConnections();
  expect(await Promise.all(sent)).toMatchObject([{ code: 'UNKNOWN' }, { code: 'UNKNOWN' }]);
  expect(requests).toBe(2);
});

test('what partner a request is for stands in a header of its own', async () => {
  const seen: unknown[] = [];
  const { send } = await connect((incoming, response) => {
    seen.push(incoming.headers['tripgraph-partner']);
    response.end('{"data":{}}');
  });
  await send({ ...request, partner: 'north' });
  await send(request);
  expect(seen).toEqual(['north', undefined]);
});

test('what whoever asks may do stands in a header, too; those with other scopes get answers of their own', async () => {
  const seen: string[] = [];
  const { send } = await connect((incoming, response) => {
    const { 'tripgraph-partner': partner, 'tripgraph-scopes': scopes } = incoming.headers;
    seen.push(`${String(partner)} ${String(scopes)}`);
    response.end('{"data":{}}');
  });
  const clients = [
    { partner: 'north', scopes: ['read', 'write'] },
    { partner: 'north', scopes: ['read'] },
    { partner: 'north', scopes: [] },
    { partner: 'read' },
    { scopes: ['read'] },
  ];
  await Promise.all([...clients, ...clients].map((client) => send({ ...request, ...client })));
  expect(seen.sort()).toEqual([
    'north read',
    'north read write',
    'north undefined',
    'read undefined',
    'undefined read',
  ]);
});

test('a message is signed as it is sent, with all of its headers, and anew when it is sent again', async () => {
  const seen: unknown[] = [];
  const { send } = await connect(
    (incoming, response) => {
      seen.push(incoming.headers['tripgraph-signature']);
      if (seen.length === 1) incoming.socket.destroy();
      else response.end('{"data":{}}');
    },
    { sign: (unsigned) => `${signed.push(unsigned)}` },
  );
  const signed: Unsigned[] = [];
  const mutation = { ...request, isMutation: true, mayRepeat: true, partner: 'north', scopes: ['write'] };
  expect(await send(mutation)).toMatchObject({ kind: 'answered' });
  expect(seen).toEqual(['1', '2']);
  const headers = { 'tripgraph-partner': 'north', 'tripgraph-scopes': 'write', 'tripgraph-timeout-ms': '2000' };
  const whole = { method: 'POST', path: '/graphql?tenant=1', body: request.body };
  expect(signed).toMatchObject([
    { ...whole, headers },
    { ...whole, headers: { ...headers, 'tripgraph-repeat': 'true' } },
  ]);
});

test('a query that is sent again is signed anew', async () => {
  const seen: unknown[] = [];
  let signed = 0;
  const { send } = await connect(
    (incoming, response) => {
      seen.push(incoming.headers['tripgraph-signature']);
      if (seen.length === 1) response.writeHead(503).end('later');
      else response.end('{"data":{}}');
    },
    { retryPercent: 100, sign: () => `${(signed += 1)}` },
  );
  expect(await send(request)).toMatchObject({ kind: 'answered' });
  expect(seen).toEqual(['1', '2']);
});

const settled = (kind: string): Record<string, unknown> => ({ kind });

test('a subgraph is told how long its answer is waited for: as long as the deadline of the request allows', async () => {
  const seen: number[] = [];
  const { send } = await connect((incoming, response) => {
    seen.push(Number(incoming.headers['tripgraph-timeout-ms']));
    response.end('{"data":{}}');
  });
  await send(request);
  await send(request, { ...nobodyLeaves, endsAtMs: performance.now() + 700 });
  expect(seen[0]).toBe(2_000);
  expect(seen[1]).toBeGreaterThan(0);
  expect(seen[1]).toBeLessThanOrEqual(700);
});

test('more requests than may be under way are refused at once, and the next when one has ended', async () => {
  const waiting: Array<() => void> = [];
  const { send } = await connect((_incoming, response) => waiting.push(() => response.end('{"data":{}}')), {
    maxRunning: 2,
    shareInFlight: false,
  });
  const running = [send(request), send(request)];
  expect(await send(request)).toEqual({
    kind: 'failed',
    code: 'UNAVAILABLE',
    reason: 'as many requests as it may have are under way',
  });
  expect(await send({ ...request, isMutation: true })).toMatchObject({ code: 'UNAVAILABLE' });
  await vi.waitUntil(() => waiting.length === 2);
  for (const answer of waiting) answer();
  expect(await Promise.all(running)).toMatchObject([settled('answered'), settled('answered')]);
  const next = send(request);
  await vi.waitUntil(() => waiting.length === 3);
  waiting[2]?.();
  expect(await next).toMatchObject(settled('answered'));
});

test('whoever counts is told what came of each request, and how the endpoint is', async () => {
  const told: string[] = [];
  const answers: Array<(status?: number) => void> = [];
  const { send, state } = await connect(
    (_incoming, response) =>
      answers.push((status = 200) => void response.writeHead(status).end(status === 200 ? '{"data":{"a":1}}' : '')),
    { maxRunning: 2, breaker: { consecutiveFailures: 2, probeAfterMs: 60_000, silentAfterMs: 0 } },
    {
      onEvent: (event, instance) => told.push(`${event} ${instance}`),
      onEnd: (outcome, tookMs) => told.push(`${outcome} ${tookMs > 0 ? 'later' : 'at once'}`),
    },
  );
  const equal = [send(request), send(request)];
  await vi.waitUntil(() => answers.length === 1);
  await send(request);
  expect(state()).toMatchObject({
    running: 2,
    maxRunning: 2,
    instances: [{ breaker: 'closed', connections: { open: 1, idle: 0, waiting: 0 }, p95Ms: undefined }],
  });
  answers[0]?.();
  await Promise.all(equal);
  expect(told.splice(0)).toEqual(['shared 0', 'refused 0', 'refused at once', 'answered later', 'answered later']);
  for (const isMutation of [false, true]) {
    const before = answers.length;
    const failing = send({ ...request, isMutation });
    await vi.waitUntil(() => answers.length > before);
    answers.at(-1)?.(500);
    await failing;
  }
  await send(request);
  expect(told).toEqual(['unavailable later', 'opened 0', 'unknown later', 'not_asked later']);
  expect(state().instances.map(({ breaker }) => breaker)).toEqual(['open']);
});

test('a connection that breaks under a query is made anew, within the budget', async () => {
  let requests = 0;
  const events: string[] = [];
  const listener: RequestListener = (incoming, response) => {
    requests += 1;
    if (requests % 2 === 1) incoming.socket.destroy();
    else response.end('{"data":{"a":1}}');
  };
  const { send } = await connect(listener, { retryPercent: 10 }, { onEvent: (event) => events.push(event) });
  const replies: string[] = [];
  for (let time = 0; time < 14; time += 1) replies.push((await send(request)).kind);
  // Ten are there at the beginning, and fourteen queries earn one more.
  expect(replies.filter((kind) => kind === 'answered')).toHaveLength(12);
  expect(events.filter((event) => event === 'retried')).toHaveLength(11);
  expect(requests).toBe(25);
});

test('an endpoint that takes requests and says nothing is given up while they still wait', async () => {
  const events: string[] = [];
  const options = {
    shareInFlight: false,
    maxConnections: 10,
    breaker: { consecutiveFailures: 3, probeAfterMs: 60_000, silentAfterMs: 40 },
  };
  let opened: () => void = () => undefined;
  const isOpened = new Promise<void>((resolve) => (opened = resolve));
  const { send } = await connect(() => undefined, options, {
    onEvent: (event) => {
      events.push(event);
      opened();
    },
  });
  const leaving = new AbortController();
  const waiting = [1, 2, 3].map(() => send(request, leaving.signal));
  await isOpened;
  expect(await send(request)).toMatchObject({ reason: 'it has failed again and again and is not asked for a moment' });
  leaving.abort(new Error('left'));
  await Promise.all(waiting);
  expect(events).toEqual(['opened']);
});

test('5xx count for the breaker whatever the body says, and what it says is believed', async () => {
  const breaker = { consecutiveFailures: 3, probeAfterMs: 60_000, silentAfterMs: 0 };
  const { send } = await connect(answerWith('{"data":{"a":1}}', 500), { breaker });
  for (let time = 0; time < 3; time += 1)
    expect(await send(request)).toMatchObject({ kind: 'answered', data: { a: 1 } });
  expect(await send(request)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
});

test('answers that have not what was asked for are handed on, and count for the breaker', async () => {
  const breaker = { consecutiveFailures: 3, probeAfterMs: 60_000, silentAfterMs: 0 };
  const { send } = await connect(answerWith('{"data":{"a":1}}'), { breaker });
  const asking = (a: number): Parameters<typeof send>[0] => ({ ...request, isSound: ({ data }) => data?.['a'] === a });
  const answered = { kind: 'answered', data: { a: 1 }, errors: [], isVerbatim: true };
  expect(await send(asking(1))).toEqual({ ...answered, isSound: true });
  for (let count = 0; count < 3; count += 1) expect(await send(asking(2))).toEqual({ ...answered, isSound: false });
  expect(await send(asking(1))).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
});

test('a replica answers queries while the first instance is down, and no mutation', async () => {
  const replica = createServer(answerWith('{"data":{"from":"replica"}}'));
  await new Promise<void>((resolve) => replica.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void replica.close());
  const { port } = replica.address() as AddressInfo;
  const { send } = await connect((incoming) => incoming.socket.destroy(), {
    retryPercent: 10,
    replicas: [{ url: `http://127.0.0.1:${port}/`, servesPartners: false }],
    breaker: { consecutiveFailures: 2, probeAfterMs: 60_000, silentAfterMs: 0 },
  });
  for (let time = 0; time < 20; time += 1) expect(await send(request)).toMatchObject({ data: { from: 'replica' } });
  expect(await send({ ...request, isMutation: true })).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
  expect(await send({ ...request, partner: 'north' })).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
});

test('a connection that is not used is closed long before the server would close it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { send } = await connect(answerWith('{"data":{"a":1}}'));
  // As the subgraphs do, it says so in each answer.
  if (server) server.keepAliveTimeout = 75_000;
  const connected = once(server as Server, 'connection') as Promise<[Socket]>;
  await send(request);
  const [socket] = await connected;
  await vi.advanceTimersByTimeAsync(29_000);
  expect(socket.readableEnded).toBe(false);
  const closed = once(socket, 'close');
  await vi.advanceTimersByTimeAsync(3_000);
  await closed;
});
