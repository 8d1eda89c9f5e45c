import { expect, test } from 'vitest';
import { spansOf } from './spans.js';
import { recordFlagship } from './testing/recordedFlagship.js';

const startedAtMs = 1_790_000_000_000;

test('a request is one tree: itself, its stages, and what was asked of subgraphs while it was run', () => {
  const spans = spansOf(recordFlagship({ parentSpanId: 'b7ad6b7169203331' }));
  const [whole, run, shape, activities, places] = spans;
  expect(spans).toHaveLength(5);
  expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(5);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(whole).toEqual({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    parentSpanId: 'b7ad6b7169203331',
    name: 'graphql',
    kind: 'server',
    startMs: startedAtMs,
    endMs: startedAtMs + 12,
    attributes: {
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Flagship',
      'tripgraph.request.id': 'request-1',
      'tripgraph.client.kind': 'partner',
      'tripgraph.cost.estimated': 12,
      'tripgraph.cost.actual': 9,
    },
  });
  expect([run, shape]).toMatchObject([
    { name: 'run', kind: 'internal', parentSpanId: whole?.spanId, startMs: startedAtMs + 0.5 },
    { name: 'shape', kind: 'internal', parentSpanId: whole?.spanId, endMs: startedAtMs + 10.25 },
  ]);
  expect([activities, places]).toMatchObject([
    {
      ...{ name: 'activities-2', kind: 'client', parentSpanId: run?.spanId },
      ...{ startMs: startedAtMs + 0.5, endMs: startedAtMs + 5 },
      attributes: {
        'http.response.status_code': 200,
        'tripgraph.subgraph': 'activities',
        'tripgraph.shard': 'activities-2',
        'tripgraph.wait_ms': 1,
      },
    },
    { name: 'places', kind: 'client', parentSpanId: run?.spanId, attributes: { 'tripgraph.entities': 1 } },
  ]);
});

test('what failed says why', () => {
  const recorded = recordFlagship();
  const [fetch, ...others] = recorded.fetches;
  const [attempt] = fetch?.attempts ?? [];
  Object.assign(attempt as object, { reason: 'HTTP 503', status: 503 });
  const spans = spansOf({ ...recorded, errorCode: 'SHARD_UNAVAILABLE', fetches: [fetch as never, ...others] });
  expect(spans.map(({ error }) => error)).toEqual(['SHARD_UNAVAILABLE', undefined, undefined, 'HTTP 503', undefined]);
});
