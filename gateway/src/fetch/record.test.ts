import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openEndpoint, type EndpointOptions } from './endpoint.js';
import type { AttemptRecord, SentRecord } from './record.js';

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const open = (url: string, more: Partial<EndpointOptions> = {}) => {
  const endpoint = openEndpoint({
    ...{ url, connectTimeoutMs: 500, headerTimeoutMs: 2_000, requestTimeoutMs: 2_000, maxConnections: 2 },
    ...{ maxRunning: 100, maxAnswerBytes: 1_000, shareInFlight: true, retryPercent: 100, hedgePercent: 0 },
    takeTurn: (_bytes, callback) => setImmediate(callback),
    ...more,
  });
  onTestFinished(endpoint.close);
  return endpoint;
};

/** A record that writes down all that it is told. */
const written = (asksForMore = false) => {
  const lines: string[] = [];
  const record: SentRecord = {
    attempt: (kind, instance): AttemptRecord => {
      const say = (text: string): void => void lines.push(`${kind} at ${instance}: ${text}`);
      return {
        asksForMore,
        headers: () => ({ traceparent: `${kind}-${instance}` }),
        joins: () => say('joins'),
        goesOut: () => say('goes out'),
        repeats: () => say('repeats'),
        begins: (status) => say(`begins with ${status}`),
        hears: (extensions) => say(`hears ${JSON.stringify(extensions)}`),
        ends: (bytes, reason) => say(`ends with ${reason ?? `${bytes} bytes`}`),
      };
    },
  };
  return { lines, record };
};

const query = { body: '{"query":"{ a }"}', isMutation: false };
const answer = '{"data":{"a":1},"extensions":{"b":2}}';

test('a request that is recorded tells what becomes of it, with headers of who records, and what its answer says beside', async () => {
  const seen: unknown[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push(headers['traceparent']);
    response.end(answer);
  });
  const { lines, record } = written();
  const reply = await open(url).send({ ...query, record });
  expect(reply).toEqual({ kind: 'answered', data: { a: 1 }, errors: [], isVerbatim: true });
  expect(seen).toEqual(['first-0']);
  expect(lines).toEqual([
    'first at 0: goes out',
    'first at 0: begins with 200',
    'first at 0: hears {"b":2}',
    `first at 0: ends with ${answer.length} bytes`,
  ]);
});

test('where a connection is refused, and a replica answers, no address is told', async () => {
  const replica = await serve((_request, response) => void response.end(answer));
  const { lines, record } = written();
  const nobody = 'http://127.0.0.1:1/';
  await open(nobody, { replicas: [{ url: replica, servesPartners: true }] }).send({ ...query, record });
  expect(lines).toEqual([
    'first at 0: ends with ECONNREFUSED',
    'retry at 1: goes out',
    'retry at 1: begins with 200',
    'retry at 1: hears {"b":2}',
    `retry at 1: ends with ${answer.length} bytes`,
  ]);
});

test('an instance that is not asked is a failover, with why', async () => {
  const replica = await serve((_request, response) => void response.end(answer));
  const breaker = { consecutiveFailures: 1, probeAfterMs: 60_000, silentAfterMs: 0 };
  const endpoint = open('http://127.0.0.1:1/', { replicas: [{ url: replica, servesPartners: true }], breaker });
  await endpoint.send(query);
  const { lines, record } = written();
  await endpoint.send({ ...query, record });
  expect(lines.slice(0, 2)).toEqual([
    'first at 0: ends with it has failed again and again and is not asked for a moment',
    'failover at 1: goes out',
  ]);
});

test('a change that is sent again over another connection is told to be', async () => {
  let asked = 0;
  const url = await serve((request, response) => {
    asked += 1;
    if (asked === 1) request.socket.destroy();
    else response.end(answer);
  });
  const { lines, record } = written();
  await open(url).send({ ...query, isMutation: true, mayRepeat: true, record });
  expect(lines.slice(0, 3)).toEqual(['first at 0: goes out', 'first at 0: repeats', 'first at 0: goes out']);
});

test('who asks for more than its like does not share with it, but with its own kind', async () => {
  let arrived = 0;
  let answerAll = (): void => undefined;
  const all = new Promise<void>((resolve) => (answerAll = resolve));
  const url = await serve((_request, response) => {
    arrived += 1;
    void all.then(() => response.end(answer));
  });
  const { send } = open(url);
  const [plain, one, other] = [written(), written(true), written(true)];
  const sent = [plain, one, other].map(({ record }) => send({ ...query, record }));
  await expect.poll(() => arrived).toBe(2);
  answerAll();
  await Promise.all(sent);
  expect(arrived).toBe(2);
  expect([plain, one, other].map(({ lines }) => lines.includes('first at 0: joins'))).toEqual([false, false, true]);
  // What the shared answer says beside its data is told to each.
  expect(other.lines).toContain('first at 0: hears {"b":2}');
});
