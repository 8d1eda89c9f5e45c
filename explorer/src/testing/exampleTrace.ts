import type { FetchTrace, RequestTrace } from '../trace/requestTrace.js';

/** A fetch that was answered at once; tests change of it what they are about. */
export const fetchOf = (changes: Partial<FetchTrace> = {}): FetchTrace => ({
  node: 1,
  subgraph: 'activities',
  shard: 'activities-2',
  outcome: 'answered',
  errorCode: null,
  startMs: 1,
  waitMs: 1,
  firstByteMs: 5,
  endMs: 6,
  requestBytes: 200,
  answerBytes: 1_400,
  entities: null,
  attempts: [{ kind: 'first', instance: 0, startMs: 2, firstByteMs: 5, endMs: 6, status: 200, reason: null }],
  statements: [{ name: 'activities_by_ids', startMs: 3, durationMs: 1, rows: 1 }],
  ...changes,
});

const places: FetchTrace = fetchOf({
  node: 2,
  subgraph: 'places',
  shard: null,
  startMs: 6,
  waitMs: 0,
  firstByteMs: 9,
  endMs: 10,
  entities: 1,
  attempts: [{ kind: 'first', instance: 0, startMs: 6, firstByteMs: 9, endMs: 10, status: 200, reason: null }],
  statements: [],
});

/** An activity of its shard, and its place of the places: 12.5 ms. */
export const exampleTrace: RequestTrace = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  requestId: 'request-1',
  startedAt: '2026-11-30T04:00:00.000Z',
  durationMs: 12.5,
  operation: 'ActivityWithPlace',
  cost: { estimated: 9, actual: 8 },
  stages: [{ name: 'run', startMs: 0.5, durationMs: 10 }],
  plan: {
    kind: 'sequence',
    nodes: [
      {
        kind: 'fetch',
        id: 1,
        subgraph: 'activities',
        operation: 'query ($id: ID!) { activity(id: $id) { title } }',
        requires: null,
        target: 'one',
        shards: ['activities-2'],
      },
      {
        kind: 'flatten',
        path: 'activity.place',
        node: {
          kind: 'fetch',
          id: 2,
          subgraph: 'places',
          operation:
            'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
          requires: 'Place { id }',
          target: null,
          shards: [],
        },
      },
    ],
  },
  // As they ended, not as they began.
  fetches: [places, fetchOf()],
  omittedFetches: 0,
};
