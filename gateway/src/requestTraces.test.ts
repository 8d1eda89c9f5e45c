import { Trace } from '@apollo/usage-reporting-protobuf';
import type { ReceivedSpan } from '@tripgraph/telemetry/testing/decodeTraces';
import { startOtlpReceiver, type OtlpReceiver } from '@tripgraph/telemetry/testing/otlpReceiver';
import { recordedLog } from '@tripgraph/telemetry/testing/recordedLog';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { flagship, search, startFlagshipGateway } from './testing/flagshipGateway.js';
import { keyOf, partnerNamed } from './testing/partnerKeys.js';
import type { RequestTrace } from './trace/requestTrace.js';

type Gateway = Awaited<ReturnType<typeof startFlagshipGateway>>;

const schema = JSON.parse(readFileSync(new URL('../../docs/trace.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const asksTrace = { 'tripgraph-trace': '1' };
const asksFtv1 = { 'apollo-federation-include-trace': 'ftv1' };
const statement = { name: 'activity_by_id', startMs: 1, durationMs: 2, rows: 1 };

const traceOf = ({ extensions }: { extensions?: Record<string, unknown> }): RequestTrace => {
  const trace = extensions?.['trace'];
  validate(trace);
  expect(validate.errors).toBeNull();
  return trace as RequestTrace;
};

describe('where the schema is open', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startFlagshipGateway();
  });
  beforeEach(() => gateway.reset());
  afterAll(() => gateway.close());

  test('who asks is shown what was planned and what was done, on the long way and on the short one', async () => {
    gateway.reset(() => ({ extensions: { statements: [statement] } }));
    const [first, second] = [
      await gateway.ask(flagship('Twice'), asksTrace),
      await gateway.ask(flagship('Twice'), asksTrace),
    ];
    const [long, short] = [traceOf(first), traceOf(second)];
    expect(long.stages.map(({ name }) => name)).toEqual(['parse', 'validate', 'plan', 'compile', 'run', 'shape']);
    expect(short.stages.map(({ name }) => name)).toEqual(['run', 'shape']);
    expect(second.data).toEqual({ activity: { title: 'Boat trip', place: { name: 'Berlin' } } });
    for (const trace of [long, short]) {
      expect(trace).toMatchObject({ operation: 'Twice', cost: { actual: expect.any(Number) }, omittedFetches: 0 });
      expect(trace.plan).toMatchObject({
        kind: 'sequence',
        nodes: [
          { kind: 'fetch', id: 1, subgraph: 'activities', requires: null, target: 'one', shards: ['two'] },
          {
            kind: 'flatten',
            path: 'activity.place',
            node: { kind: 'fetch', id: 2, subgraph: 'places', requires: 'Place { id }', target: null, shards: [] },
          },
        ],
      });
      expect(trace.fetches).toMatchObject([
        { node: 1, subgraph: 'activities', shard: 'two', outcome: 'answered', entities: null },
        { node: 2, subgraph: 'places', shard: null, outcome: 'answered', entities: 1 },
      ]);
      for (const { startMs, waitMs, firstByteMs, endMs, attempts, statements, answerBytes } of trace.fetches) {
        expect(attempts).toMatchObject([{ kind: 'first', instance: 0, status: 200, reason: null }]);
        expect(startMs + waitMs).toBeLessThanOrEqual(firstByteMs as number);
        expect(firstByteMs).toBeLessThanOrEqual(endMs);
        expect(endMs).toBeLessThanOrEqual(trace.durationMs);
        expect(answerBytes).toBeGreaterThan(0);
        expect(statements).toEqual([{ ...statement, startMs: expect.any(Number) }]);
      }
    }
    expect(gateway.sent).toHaveLength(4);
    for (const { headers } of gateway.sent) expect(headers['tripgraph-trace']).toBe('1');
    const named = [long, long, short, short].map(({ requestId }) => requestId);
    expect(gateway.sent.map(({ headers }) => headers['tripgraph-request-id'])).toEqual(named);
  });

  test('who does not ask gets no trace, and subgraphs are told nothing of one', async () => {
    gateway.reset(() => ({ extensions: { statements: [statement] } }));
    for (let way = 0; way < 2; way += 1) expect(await gateway.ask(flagship('Plain'))).not.toHaveProperty('extensions');
    expect(gateway.sent).toHaveLength(4);
    for (const { headers } of gateway.sent)
      expect(Object.keys(headers).filter((name) => name.includes('trace'))).toEqual([]);
  });

  test('a search is one fetch of the plan and a request to each shard', async () => {
    const { plan, fetches } = traceOf(await gateway.ask(search, asksTrace));
    expect(plan).toMatchObject({ kind: 'fetch', target: 'all', shards: ['one', 'three', 'two'] });
    const asked = fetches.map(({ node, shard }) => `${node} ${shard}`);
    expect(asked.sort()).toEqual(['1 one', '1 three', '1 two']);
  });

  test('a shard that cannot answer is seen to have been asked twice', async () => {
    gateway.reset(({ to }) => (to === 'two' ? { status: 503 } : {}));
    const { fetches } = traceOf(await gateway.ask(flagship('Failing'), asksTrace));
    expect(fetches).toMatchObject([
      {
        ...{ shard: 'two', outcome: 'failed', errorCode: 'SHARD_UNAVAILABLE' },
        attempts: [
          { kind: 'first', status: 503, reason: 'HTTP 503' },
          { kind: 'retry', status: 503, reason: 'HTTP 503' },
        ],
      },
    ]);
  });

  test('what is kept is given without asking, and the trace says so', async () => {
    gateway.reset(() => ({ cacheControl: 'max-age=60, public' }));
    await gateway.ask(flagship('Kept'), asksTrace);
    const { fetches } = traceOf(await gateway.ask(flagship('Kept'), asksTrace));
    expect(fetches).toMatchObject([
      { node: 1, outcome: 'cached', entities: null, attempts: [] },
      { node: 2, outcome: 'cached', entities: 1, attempts: [] },
    ]);
    expect(gateway.sent).toHaveLength(2);
  });

  test('a refused operation has a trace of what was done before it was refused', async () => {
    const answer = await gateway.ask({ query: '{ nothing }' }, asksTrace);
    expect(answer.errors).toHaveLength(1);
    expect(traceOf(answer)).toMatchObject({ plan: { kind: 'sequence', nodes: [] }, fetches: [], cost: null });
  });

  test('of equal requests at the same time those with a trace share, and the others do', async () => {
    await gateway.ask(flagship('Shared'), asksTrace);
    let open = (): void => undefined;
    const until = new Promise<void>((resolve) => (open = resolve));
    let isHeld = true;
    gateway.reset(() => (isHeld ? { until } : {}));
    const headers = [asksTrace, asksTrace, {}, {}];
    const asked = headers.map((each) => gateway.ask(flagship('Shared'), each));
    await expect.poll(() => gateway.sent.length).toBe(2);
    isHeld = false;
    open();
    const [one, other, ...plain] = await Promise.all(asked);
    const outcomes = [one, other].map((answer) => traceOf(answer as object).fetches[0]?.outcome);
    expect(outcomes.sort()).toEqual(['answered', 'shared']);
    for (const answer of plain) expect(answer).not.toHaveProperty('extensions');
    const told = gateway.sent.filter(({ to }) => to === 'two').map((each) => each.headers['tripgraph-trace']);
    expect(told.sort()).toEqual(['1', undefined]);
  });

  test("Apollo's tools get a trace with the plan and with what subgraphs say of themselves", async () => {
    const own = Buffer.from(Trace.encode({ durationNs: 5, root: {} }).finish()).toString('base64');
    gateway.reset(() => ({ extensions: { ftv1: own } }));
    const { extensions } = await gateway.ask(flagship('Apollo'), asksFtv1);
    expect(Object.keys(extensions ?? {})).toEqual(['ftv1']);
    const { queryPlan } = Trace.decode(Buffer.from(extensions?.['ftv1'] as string, 'base64'));
    const [activities, places] = queryPlan?.sequence?.nodes ?? [];
    expect(activities?.fetch).toMatchObject({ serviceName: 'activities', trace: { durationNs: 5 } });
    expect(places?.flatten?.node?.fetch).toMatchObject({ serviceName: 'places', trace: { durationNs: 5 } });
    expect(gateway.sent).toHaveLength(2);
    for (const { headers } of gateway.sent) expect(headers).toMatchObject(asksFtv1);
  });
});

describe('in production', () => {
  let gateway: Gateway;
  let collector: OtlpReceiver;
  const { log, lines } = recordedLog();
  beforeAll(async () => {
    collector = await startOtlpReceiver();
    gateway = await startFlagshipGateway({
      environment: {
        NODE_ENV: 'production',
        GATEWAY_ANONYMOUS: 'free',
        OTLP_ENDPOINT: collector.endpoint,
        GATEWAY_TRACE_SAMPLE_PERCENT: '0',
        GATEWAY_LOG_SAMPLE_PERCENT: '100',
      },
      log,
      partners: [partnerNamed('north', { scopes: ['trace:read'] }), partnerNamed('south')],
    });
  });
  beforeEach(() => gateway.reset());
  afterAll(async () => {
    await gateway.close();
    await collector.close();
  });

  test.each([
    ['a partner with the scope trace:read is shown both forms', 'north', true],
    ['a partner without it is shown none, and no error', 'south', false],
    ['nobody in particular is shown none', undefined, false],
  ])('%s', async (_what, name, isShown) => {
    const key = name === undefined ? {} : { authorization: `Bearer ${keyOf(name)}` };
    const answer = await gateway.ask(flagship('Partner'), { ...asksTrace, ...asksFtv1, ...key });
    expect(answer).not.toHaveProperty('errors');
    expect(Object.keys(answer.extensions ?? {})).toEqual(isShown ? ['trace', 'ftv1'] : []);
    const told = gateway.sent.map(({ headers }) => headers['tripgraph-trace']);
    expect(told).toEqual(isShown ? ['1', '1'] : [undefined, undefined]);
  });

  test("a partner's own trace is gone on with: spans of the gateway below its span, and subgraphs below those", async () => {
    const traceparent = `00-${traceId}-${spanId}-01`;
    await gateway.ask(flagship('Traced'), { traceparent, authorization: `Bearer ${keyOf('south')}` });
    expect(lines.at(-1)).toMatchObject({ event: 'request', operationName: 'Traced', traceId });
    const isOurs = (span: ReceivedSpan): boolean => span.traceId === traceId;
    const spans = (await collector.until((all) => all.filter(isOurs).length === 9)).filter(isOurs);
    const named = (name: string) => spans.find((span) => span.name === name);
    expect(named('graphql')).toMatchObject({ parentSpanId: spanId, kind: 'server', service: 'gateway' });
    const stages = ['parse', 'validate', 'plan', 'compile', 'run', 'shape'].map(named);
    expect(new Set(stages.map((stage) => stage?.parentSpanId))).toEqual(new Set([named('graphql')?.spanId]));
    for (const [index, name] of ['two', 'places'].entries()) {
      const client = named(name);
      expect(client).toMatchObject({ kind: 'client', parentSpanId: named('run')?.spanId });
      expect(gateway.sent[index]?.headers['traceparent']).toBe(`00-${traceId}-${client?.spanId}-01`);
    }
  });

  test('a trace that nobody in particular begins is not gone on with', async () => {
    await gateway.ask(flagship('Untraced'), { traceparent: `00-${traceId}-${spanId}-01` });
    expect(gateway.sent.map(({ headers }) => headers['traceparent'])).toEqual([undefined, undefined]);
    expect(lines.at(-1)).toMatchObject({ event: 'request', operationName: 'Untraced' });
    expect(lines.at(-1)).not.toHaveProperty('traceId');
  });
});
