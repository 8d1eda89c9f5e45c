import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openEndpoint, type Endpoint } from './endpoint.js';

let server: Server | undefined;
let endpoint: Endpoint | undefined;

const connect = async (
  listener: RequestListener,
  limits: { requestTimeoutMs?: number; maxAnswerBytes?: number } = {},
): Promise<Endpoint> => {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  endpoint = openEndpoint({
    url: `http://127.0.0.1:${port}/graphql?tenant=1`,
    connectTimeoutMs: 500,
    requestTimeoutMs: 2_000,
    maxConnections: 2,
    maxAnswerBytes: 1_000,
    shareInFlight: true,
    ...limits,
  });
  return endpoint;
};

const answerWith =
  (body: string | Buffer, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

const request = { body: JSON.stringify({ query: '{ a }', variables: { x: 1 } }), isMutation: false };

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
    'bytes that are no UTF-8',
    answerWith(Buffer.from('{"data":{"a":"caf\xe9"}}', 'latin1')),
    'INVALID',
    'the answer is not in UTF-8',
  ],
])('%s is not believed', async (_what, listener, code, reason) => {
  const { send } = await connect(listener);
  expect(await send(request)).toEqual({ kind: 'failed', code, reason });
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
  const { send } = await connect(() => (requests += 1), { requestTimeoutMs: 100 });
  const mutation = { ...request, isMutation: true };
  const codes = (await Promise.all([send(mutation), send(mutation), send(mutation)])).map((reply) =>
    reply.kind === 'failed' ? reply.code : reply.kind,
  );
  expect(codes).toEqual(['UNKNOWN', 'UNKNOWN', 'UNAVAILABLE']);
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
