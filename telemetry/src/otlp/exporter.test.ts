import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Span } from '../span.js';
import { startOtlpReceiver, type OtlpReceiver, type Treatment } from '../testing/otlpReceiver.js';
import { openOtlpExporter, type OtlpOptions } from './exporter.js';

const receive = async (treat?: Treatment): Promise<OtlpReceiver> => {
  const receiver = await startOtlpReceiver(treat);
  onTestFinished(receiver.close);
  return receiver;
};
const open = (endpoint: string, changed: Partial<OtlpOptions> = {}) => {
  const exporter = openOtlpExporter({
    endpoint,
    serviceName: 'things',
    headers: {},
    maximumQueuedSpans: 2_000,
    flushMs: 1,
    timeoutMs: 5_000,
    ...changed,
  });
  onTestFinished(exporter.close);
  return exporter;
};

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const root: Span = {
  traceId,
  spanId: '00f067aa0ba902b7',
  parentSpanId: undefined,
  name: 'POST /graphql',
  kind: 'server',
  startMs: 1_790_000_000_000.25,
  endMs: 1_790_000_000_017.5,
  attributes: { 'http.request.method': 'POST', 'http.response.status_code': 200, isTold: false, share: 0.5 },
};
const statement: Span = {
  ...root,
  spanId: '00f067aa0ba902b8',
  parentSpanId: root.spanId,
  name: 'things_by_ids',
  kind: 'client',
  attributes: { 'db.system.name': 'postgresql' },
  error: '57014',
};
const numbered = (count: number): Span[] =>
  Array.from({ length: count }, (_, index) => ({ ...root, spanId: (index + 1).toString(16).padStart(16, '0') }));

test('what has happened arrives as it was, with the service that says so', async () => {
  const receiver = await receive();
  const exporter = open(receiver.endpoint, { headers: { authorization: 'Bearer planted-secret-of-a-collector' } });
  exporter.add([root, statement]);
  await receiver.until((spans) => spans.length === 2);
  expect(receiver.spans()).toEqual([
    { ...root, service: 'things' },
    { ...statement, service: 'things' },
  ]);
  expect(receiver.headers()).toMatchObject([{ authorization: 'Bearer planted-secret-of-a-collector' }]);
  await exporter.close();
  expect(exporter.counts()).toEqual({ sent: 2, dropped: 0, failed: 0 });
});

test('what is added before closing is sent, and nothing after', async () => {
  const receiver = await receive();
  const exporter = open(`${receiver.endpoint}/`, { flushMs: 60_000 });
  exporter.add([root]);
  await Promise.all([exporter.close(), exporter.close()]);
  exporter.add([statement]);
  expect(receiver.spans().map(({ spanId }) => spanId)).toEqual([root.spanId]);
  expect(exporter.counts()).toEqual({ sent: 1, dropped: 1, failed: 0 });
});

test('many spans go in batches, each once', async () => {
  const receiver = await receive();
  const exporter = open(receiver.endpoint, { flushMs: 60_000 });
  const spans = numbered(1_300);
  exporter.add(spans);
  await exporter.close();
  expect(receiver.headers()).toHaveLength(3);
  expect(receiver.spans().map(({ spanId }) => spanId)).toEqual(spans.map(({ spanId }) => spanId));
});

test('while a collector does not answer, no more waits than may, and the rest is counted', async () => {
  let onAsked = (_held: ServerResponse): void => undefined;
  const asked = new Promise<ServerResponse>((resolve) => (onAsked = resolve));
  let requests = 0;
  const receiver = await receive((_request, response) => {
    requests += 1;
    if (requests > 1) return 'take';
    onAsked(response);
    return 'answered';
  });
  const exporter = open(receiver.endpoint, { maximumQueuedSpans: 10 });
  exporter.add(numbered(4));
  const held = await asked;
  exporter.add(numbered(8));
  exporter.add(numbered(3));
  exporter.add(numbered(1));
  expect(exporter.counts()).toEqual({ sent: 0, dropped: 2, failed: 0 });
  held.end('{}');
  await exporter.close();
  expect(receiver.spans()).toHaveLength(10);
  expect(exporter.counts()).toEqual({ sent: 14, dropped: 2, failed: 0 });
});

test.each([429, 502, 503, 504])('what a collector does not take with %d is sent again', async (status) => {
  let asked = 0;
  const receiver = await receive((_request, response) => {
    asked += 1;
    if (asked > 2) return 'take';
    response.writeHead(status, { 'retry-after': '0' }).end();
    return 'answered';
  });
  const onFailing = vi.fn();
  const exporter = open(receiver.endpoint, { onFailing });
  exporter.add([root]);
  await receiver.until((spans) => spans.length === 1);
  await exporter.close();
  expect(exporter.counts()).toEqual({ sent: 1, dropped: 0, failed: 0 });
  expect(onFailing.mock.calls).toEqual([[`the collector answered with status ${status}`]]);
});

test('what a collector refuses is not sent again', async () => {
  let asked = 0;
  const receiver = await receive((_request, response) => {
    asked += 1;
    response.writeHead(400).end();
    return 'answered';
  });
  const exporter = open(receiver.endpoint);
  exporter.add([root]);
  await exporter.close();
  expect([asked, exporter.counts()]).toEqual([1, { sent: 0, dropped: 0, failed: 1 }]);
});

test('what comes in whichever moment while sending ends is sent without waiting for more to come', async () => {
  const receiver = await receive((_request, response) => {
    response.writeHead(400).end();
    return 'answered';
  });
  const addLater = async (steps: number): Promise<void> => {
    const add = async (): Promise<void> => {
      for (let step = 0; step < steps; step += 1) await undefined;
      exporter.add([statement]);
    };
    const exporter = open(receiver.endpoint, { onFailing: () => void add() });
    exporter.add([root]);
    await vi.waitUntil(() => exporter.counts().failed === 2, { timeout: 50_000 });
  };
  await Promise.all(Array.from({ length: 12 }, (_, steps) => addLater(steps)));
});

test('where nobody listens spans are given up after three times, and the reason is told once and names no address', async () => {
  const receiver = await receive();
  await receiver.close();
  const reasons: string[] = [];
  const exporter = open(receiver.endpoint, { onFailing: (reason) => reasons.push(reason) });
  const failed = (count: number) => vi.waitUntil(() => exporter.counts().failed === count, { timeout: 50_000 });
  exporter.add(numbered(2));
  await failed(2);
  exporter.add(numbered(3));
  await failed(5);
  expect(reasons).toEqual(['the collector was not reached: ECONNREFUSED']);
});

test.each<[string, Treatment]>([
  ['says nothing', () => 'answered'],
  [
    'never comes to an end of its answer',
    (_request, response) => {
      response.write('{');
      return 'answered';
    },
  ],
])('a collector that %s is left at the time limit, and does not keep anybody from ending', async (_what, treat) => {
  const receiver = await receive(treat);
  const exporter = open(receiver.endpoint, { timeoutMs: 50 });
  exporter.add(numbered(600));
  await exporter.close();
  const { sent, failed, dropped } = exporter.counts();
  expect([sent + failed, dropped]).toEqual([600, 0]);
});

test('of an answer that is too long no more is read than may be', async () => {
  const piece = 'x'.repeat(16 * 1024);
  const receiver = await receive((request, response) => {
    request.resume();
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
      response.once('drain', more);
    };
    more();
    return 'answered';
  });
  const exporter = open(receiver.endpoint);
  exporter.add([root]);
  await exporter.close();
  expect(exporter.counts().failed + exporter.counts().sent).toBe(1);
});

test.each<[string, string]>([
  ['a path', '/otlp'],
  ['a path with a slash at its end', '/otlp/'],
])('traces go below the endpoint when that has %s', async (_what, path) => {
  const urls: unknown[] = [];
  const receiver = await receive(({ url }, response) => {
    urls.push(url);
    response.end('{}');
    return 'answered';
  });
  const exporter = open(`${receiver.endpoint}${path}?key=1`);
  exporter.add([root]);
  await exporter.close();
  expect(urls).toEqual(['/otlp/v1/traces?key=1']);
});
