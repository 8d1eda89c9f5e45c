import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { startSmallGateway } from './testing/smallGateway.js';

const schema = `
  extend schema @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@idempotent"])
    @federation__composeDirective(name: "@idempotent")
  directive @idempotent on FIELD_DEFINITION
  type Query { x: Int }
  type Mutation { hold: Int @idempotent confirm: Int @idempotent charge: Int }`;

const answer: RequestListener = (_request, response) =>
  void response
    .writeHead(200, { 'content-type': 'application/json' })
    .end('{"data":{"hold":1,"confirm":2,"charge":3,"x":4}}');
/** The request has been read whole, and perhaps carried out, when the connection breaks. */
const breakOff: RequestListener = (request) => void request.resume().on('end', () => request.socket.destroy());
const breakInTheMiddle: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":', () => response.destroy());
};
const status503: RequestListener = (_request, response) => void response.writeHead(503).end('busy');
const nonsense: RequestListener = (_request, response) => void response.end('<html>');
const silence: RequestListener = () => undefined;

/** A gateway whose subgraph does these one after the other, the last again and again, and how often it was asked. */
const start = async (...listeners: readonly RequestListener[]) => {
  let requests = 0;
  const gateway = await startSmallGateway(
    schema,
    (request, response) => {
      const listener = listeners[Math.min(requests, listeners.length - 1)];
      requests += 1;
      listener?.(request, response);
    },
    { environment: { GATEWAY_SUBGRAPH_TIMEOUT_MS: '300' } },
  );
  return { ask: gateway.ask, requests: () => requests };
};

const codesOf = (body: unknown): string[] =>
  ((body as { errors?: Array<{ extensions: { code: string } }> }).errors ?? []).map(
    ({ extensions }) => extensions.code,
  );

test.each([
  ['before the answer', breakOff],
  ['in the middle of the answer', breakInTheMiddle],
])('an idempotent mutation whose connection breaks %s is sent once more', async (_when, broken) => {
  const { ask, requests } = await start(broken, answer);
  expect((await ask('mutation { hold confirm }')).body).toEqual({ data: { hold: 1, confirm: 2 } });
  expect(requests()).toBe(2);
});

test('when the second connection breaks, too, whether it was done is not known', async () => {
  const { ask, requests } = await start(breakOff);
  const { body } = await ask('mutation { hold }');
  expect(body).toMatchObject({ data: { hold: null }, errors: [{ path: ['hold'] }] });
  expect(codesOf(body)).toEqual(['OUTCOME_UNKNOWN']);
  expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  expect(requests()).toBe(2);
});

test.each(['mutation { charge }', 'mutation { hold charge }'])(
  '%s is sent once, whatever becomes of it',
  async (query) => {
    const { ask, requests } = await start(breakOff);
    expect(new Set(codesOf((await ask(query)).body))).toEqual(new Set(['OUTCOME_UNKNOWN']));
    expect(requests()).toBe(1);
  },
);

test.each([
  ['a time limit', silence],
  ['status 503', status503],
  ['something that is no answer', nonsense],
])('after %s even an idempotent mutation is not sent again, and its outcome is not known', async (_what, listener) => {
  const { ask, requests } = await start(listener, answer);
  expect(codesOf((await ask('mutation { hold }')).body)).toEqual(['OUTCOME_UNKNOWN']);
  expect(requests()).toBe(1);
});

test('a query is sent again, and no third time', async () => {
  const { ask, requests } = await start(breakOff, breakOff, answer);
  expect(codesOf((await ask('{ x }')).body)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(requests()).toBe(2);
});
