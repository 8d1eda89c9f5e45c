import type { Span } from '@tripgraph/telemetry/span';
import { newTraceContext, writeTraceparent } from '@tripgraph/telemetry/traceContext';
import { startOtlpReceiver, type OtlpReceiver } from '@tripgraph/telemetry/testing/otlpReceiver';
import { Trace } from '@apollo/usage-reporting-protobuf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase, type Database, type RequestDatabase } from '../database.js';
import { noDeadline } from '../deadline.js';
import { subgraphMetrics } from '../metrics/subgraphMetrics.js';
import { keep } from '../pooledTransaction.js';
import { serveSubgraph, type RunningSubgraph } from '../serve.js';
import type { Statement } from '../statement.js';
import { signatureFor, type Signing } from '../testing/sign.js';
import type { StatementTime } from './statementsOf.js';

const secret = 'planted-secret-of-the-gateway-0123456789';

const schema = `type Query { numbers(upTo: Int!): [Int!]! one: Int fails: Int many(times: Int!): Int held: Int }
  type Mutation { change: Int }`;
const numbers = (upTo: number): Statement<{ n: number }> => ({
  name: 'numbers_up_to',
  text: 'select n from generate_series(1, $1::int4) n',
  values: [upTo],
});
const one: Statement<{ n: number }> = { name: '', text: 'select 1 as n', values: [] };
const fails: Statement<unknown> = { name: 'fails', text: `select $1::text::int4`, values: ['private-value'] };

type Context = { readonly database: RequestDatabase };
/** Told when somebody is held, with what lets go of them. */
let onHeld = (_release: () => void): void => undefined;
const resolvers = {
  Query: {
    numbers: async (_: unknown, { upTo }: { upTo: number }, { database }: Context) =>
      (await database.query(numbers(upTo))).map(({ n }) => n),
    one: async (_: unknown, _args: unknown, { database }: Context) => (await database.query(one))[0]?.n,
    fails: (_: unknown, _args: unknown, { database }: Context) => database.query(fails),
    many: async (_: unknown, { times }: { times: number }, { database }: Context) => {
      for (let index = 0; index < times; index += 1) await database.query(one);
      return times;
    },
    held: () => new Promise<void>((resolve) => onHeld(resolve)),
  },
  Mutation: {
    change: (_: unknown, _args: unknown, { database }: Context) =>
      database.transaction(async (query) => keep((await query(one))[0]?.n)),
  },
};

let receiver: OtlpReceiver;
let database: Database;
let running: RunningSubgraph;

beforeAll(async () => {
  receiver = await startOtlpReceiver();
  database = openDatabase({
    url: inject('postgresUrl'),
    maxConnections: 2,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 5_000,
  });
  running = await serveSubgraph({
    name: 'things',
    host: '127.0.0.1',
    port: 0,
    schema,
    resolvers,
    createContext: ({ recording }) => ({ database: database.within(noDeadline, recording) }),
    checkReady: async () => ({}),
    logLevel: 'silent',
    trust: { secrets: [secret], isRequired: true },
    otlp: { endpoint: receiver.endpoint, headers: {}, maximumQueuedSpans: 1_000, flushMs: 1, timeoutMs: 5_000 },
    metrics: subgraphMetrics({ host: '127.0.0.1', metricsPort: 0 }, 'things'),
  });
});
afterAll(async () => {
  await running.close();
  await database.close();
  await receiver.close();
});

type Said = Pick<Signing, 'trace' | 'version' | 'requestId'> & { readonly signal?: AbortSignal };
type Answer = {
  readonly data: unknown;
  readonly extensions?: { readonly statements?: readonly StatementTime[]; readonly ftv1?: string };
};

const ask = async (query: string, headers: Record<string, string>, said: Said = {}): Promise<Answer> => {
  const body = JSON.stringify({ query });
  const { signal = null, ...signed } = said;
  const signature = signatureFor({ secret, seconds: Math.floor(Date.now() / 1_000), body, ...signed });
  const response = await fetch(running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'tripgraph-signature': signature, ...headers },
    body,
    signal,
  });
  return (await response.json()) as Answer;
};
const told = { 'tripgraph-trace': '1' };
const number = expect.any(Number) as number;
const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;

/** A place in a trace of its own, and what comes of it. */
const traced = () => {
  const context = newTraceContext(true);
  const ofTrace = (spans: readonly Span[]) => spans.filter(({ traceId }) => traceId === context.traceId);
  const until = async (count: number) => ofTrace(await receiver.until((spans) => ofTrace(spans).length >= count));
  return { context, headers: { traceparent: writeTraceparent(context) }, until };
};

test('who may see it is told what was asked of the database, when and for how long', async () => {
  const { data, extensions } = await ask('{ numbers(upTo: 3) one }', told, { trace: '1' });
  expect(data).toEqual({ numbers: [1, 2, 3], one: 1 });
  const times = { startMs: number, durationMs: number };
  expect(Object.keys(extensions ?? {})).toEqual(['statements']);
  const statements = extensions?.statements ?? [];
  // The two are under way at the same time.
  expect(statements.toSorted(byName)).toEqual([
    { name: 'numbers_up_to', rows: 3, ...times },
    { name: 'select', rows: 1, ...times },
  ]);
  const [first = -1, second = -1] = statements.map(({ startMs }) => startMs);
  expect(first).toBeGreaterThanOrEqual(0);
  expect(second).toBeGreaterThanOrEqual(first);
  for (const { durationMs } of statements) {
    expect(durationMs).toBeGreaterThan(0);
    expect(Math.round(durationMs * 100) / 100).toBe(durationMs);
  }
});

test('a transaction is told with its beginning and its commit', async () => {
  const { extensions } = await ask('mutation { change }', told, { trace: '1' });
  expect(extensions?.statements).toMatchObject([{ name: 'begin' }, { name: 'select', rows: 1 }, { name: 'commit' }]);
});

test('no more than 200 statements are told, and the others are counted', async () => {
  const { headers, until } = traced();
  const { extensions } = await ask('{ many(times: 203) }', { ...told, ...headers }, { trace: '1' });
  expect(extensions?.statements).toHaveLength(200);
  const [server, ...statements] = await until(201);
  expect(statements).toHaveLength(200);
  expect(server?.attributes).toMatchObject({ 'tripgraph.omitted': 3 });
});

test('nobody else is told anything', async () => {
  const { headers } = traced();
  const answers = await Promise.all([
    ask('{ one }', {}),
    ask('{ one }', headers),
    ask('{ one }', { 'tripgraph-trace': 'true' }, { trace: 'true' }),
  ]);
  expect(answers).toEqual([1, 2, 3].map(() => ({ data: { one: 1 } })));
});

test('what a signature of before does not cover is not believed', async () => {
  expect(await ask('{ one }', told, { version: 'v1' })).toEqual({ data: { one: 1 } });
});

test('a request and its statements are one tree below the span of the gateway', async () => {
  const { context, headers, until } = traced();
  const before = Date.now();
  await ask('query Numbers { numbers(upTo: 2) one }', headers);
  const spans = await until(3);
  const server = spans.find(({ kind }) => kind === 'server');
  const { traceId } = context;
  expect(server).toMatchObject({ traceId, parentSpanId: context.spanId, name: 'POST /graphql', service: 'things' });
  expect(server?.attributes).toEqual({
    'http.request.method': 'POST',
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Numbers',
  });
  const below = spans.filter(({ kind }) => kind === 'client').toSorted(byName);
  expect(below.map(({ name, parentSpanId, attributes }) => ({ name, parentSpanId, attributes }))).toEqual([
    {
      name: 'numbers_up_to',
      parentSpanId: server?.spanId,
      attributes: {
        'db.system.name': 'postgresql',
        'db.query.summary': 'numbers_up_to',
        'db.response.returned_rows': 2,
      },
    },
    {
      name: 'select',
      parentSpanId: server?.spanId,
      attributes: { 'db.system.name': 'postgresql', 'db.query.summary': 'select', 'db.response.returned_rows': 1 },
    },
  ]);
  for (const span of spans) {
    expect(span.endMs).toBeGreaterThanOrEqual(span.startMs);
    expect(span.startMs).toBeGreaterThanOrEqual(server?.startMs ?? Infinity);
    expect(span.endMs).toBeLessThanOrEqual(server?.endMs ?? 0);
  }
  expect(Math.abs((server?.startMs ?? 0) - before)).toBeLessThan(60_000);
});

test('of a failure the code is told, of a statement its name: no value and no message', async () => {
  const { headers, until } = traced();
  const requestId = 'request-1';
  const body = await ask('{ fails }', { ...headers, 'tripgraph-request-id': requestId }, { requestId });
  expect(body.data).toEqual({ fails: null });
  const spans = await until(2);
  expect(spans.map(({ name, error }) => [name, error])).toEqual([
    ['POST /graphql', 'INTERNAL_SERVER_ERROR'],
    ['fails', '22P02'],
  ]);
  expect(spans[0]?.attributes).toMatchObject({ 'tripgraph.request.id': requestId });
  expect(JSON.stringify(spans)).not.toContain('private-value');
});

test('a trace that is not collected is not sent', async () => {
  const sampled = traced();
  const context = newTraceContext(false);
  await ask('{ one }', { traceparent: writeTraceparent(context) });
  await ask('{ one }', { traceparent: 'no traceparent' });
  await ask('{ one }', { ...told, traceparent: writeTraceparent(context) }, { trace: '1' });
  await ask('{ one }', sampled.headers);
  await sampled.until(2);
  expect(receiver.spans().filter(({ traceId }) => traceId === context.traceId)).toEqual([]);
});

test('a request whose client has gone says so', async () => {
  const { headers, until } = traced();
  const leaving = new AbortController();
  const held = new Promise<() => void>((resolve) => (onHeld = resolve));
  const gone = ask('{ held }', headers, { signal: leaving.signal });
  const release = await held;
  leaving.abort();
  await expect(gone).rejects.toThrow();
  const [span] = await until(1);
  expect(span?.error).toBe('CLIENT_GONE');
  release();
});

test("Apollo's tools are told of each field when they ask for it", async () => {
  const { extensions } = await ask('{ one numbers(upTo: 1) }', { 'apollo-federation-include-trace': 'ftv1' });
  const { root } = Trace.decode(Buffer.from(extensions?.ftv1 ?? '', 'base64'));
  expect(root?.child?.map(({ responseName, type, parentType }) => [responseName, type, parentType])).toEqual([
    ['one', 'Int', 'Query'],
    ['numbers', '[Int!]!', 'Query'],
  ]);
});

test('what becomes of spans is counted', async () => {
  const counts = async (): Promise<Record<string, string | undefined>> => {
    const text = await (await fetch(running.metricsUrl ?? '')).text();
    const lines = text.matchAll(/^subgraph_spans_total{outcome="(\w+)",subgraph="things",shard=""} (\d+)$/gm);
    return Object.fromEntries([...lines].map(([, outcome, count]) => [outcome, count]));
  };
  const { headers, until } = traced();
  await ask('{ one }', headers);
  await until(2);
  await expect.poll(counts).toEqual({
    sent: expect.stringMatching(/^[1-9]/) as string,
    dropped: '0',
    failed: '0',
  });
});
