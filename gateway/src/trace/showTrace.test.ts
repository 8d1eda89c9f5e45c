import { expect, test } from 'vitest';
import { recordRequest } from './requestRecord.js';
import { showTrace } from './showTrace.js';
import { beginning, recordFlagship, steppedClock } from './testing/recordedFlagship.js';

test('what became of a request is shown with its times from the beginning', () => {
  const attempt = { kind: 'first', instance: 0, status: 200, reason: null };
  const statement = { name: 'activity_by_id', durationMs: 1.25, rows: 1 };
  const answered = { outcome: 'answered', errorCode: null, waitMs: 1, requestBytes: 14, answerBytes: 321 };
  expect(showTrace(recordFlagship())).toEqual({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    requestId: 'request-1',
    startedAt: '2026-09-21T14:13:20.000Z',
    durationMs: 12,
    operation: 'Flagship',
    cost: { estimated: 12, actual: 9 },
    stages: [
      { name: 'run', startMs: 0.5, durationMs: 9 },
      { name: 'shape', startMs: 9.5, durationMs: 0.75 },
    ],
    plan: {
      kind: 'sequence',
      nodes: [
        {
          ...{ kind: 'fetch', id: 1, subgraph: 'activities', operation: '{\n  activity\n}', requires: null },
          ...{ target: 'one', shards: ['activities-2'] },
        },
        {
          kind: 'flatten',
          path: 'activity.place',
          node: {
            ...{ kind: 'fetch', id: 2, subgraph: 'places', operation: '{\n  place\n}', requires: 'Place { id }' },
            ...{ target: null, shards: [] },
          },
        },
      ],
    },
    fetches: [
      {
        ...{ node: 1, subgraph: 'activities', shard: 'activities-2', entities: null, ...answered },
        ...{ startMs: 0.5, firstByteMs: 4.5, endMs: 5 },
        attempts: [{ ...attempt, startMs: 0.5, firstByteMs: 4.5, endMs: 5 }],
        // What the subgraph says is from when the request went out.
        statements: [{ ...statement, startMs: 2 }],
      },
      {
        ...{ node: 2, subgraph: 'places', shard: null, entities: 1, ...answered },
        ...{ startMs: 5, firstByteMs: 9, endMs: 9.5 },
        attempts: [{ ...attempt, startMs: 5, firstByteMs: 9, endMs: 9.5 }],
        statements: [{ ...statement, startMs: 6.5 }],
      },
    ],
    omittedFetches: 0,
  });
});

const begin = () => {
  const clock = steppedClock();
  return { clock, record: recordRequest(beginning, clock) };
};

test('a request that is retried shows why, and the times of the attempt that counts', () => {
  const { clock, record } = begin();
  const sent = record.fetch(1, 'places').sends('{}', null, null);
  const first = sent?.attempt('first', 0);
  first?.goesOut();
  clock.pass(2);
  first?.ends(0, 'ECONNRESET');
  const second = sent?.attempt('retry', 0);
  clock.pass(1);
  second?.goesOut();
  clock.pass(4);
  second?.begins(200);
  second?.ends(10, undefined);
  sent?.ends({ kind: 'answered' });
  const [fetch] = showTrace(record.ends(undefined)).fetches;
  expect(fetch).toMatchObject({
    outcome: 'answered',
    startMs: 0,
    waitMs: 3,
    firstByteMs: 7,
    endMs: 7,
    answerBytes: 10,
  });
  expect(fetch?.attempts).toEqual([
    { kind: 'first', instance: 0, startMs: 0, firstByteMs: null, endMs: 2, status: null, reason: 'ECONNRESET' },
    { kind: 'retry', instance: 0, startMs: 2, firstByteMs: 7, endMs: 7, status: 200, reason: null },
  ]);
});

test('of a hedged request the one that is still under way was not waited for', () => {
  const { clock, record } = begin();
  const sent = record.fetch(1, 'places').sends('{}', null, null);
  const slow = sent?.attempt('first', 0);
  clock.pass(5);
  sent?.attempt('hedge', 1).ends(10, undefined);
  sent?.ends({ kind: 'answered' });
  clock.pass(1);
  const [fetch] = showTrace(record.ends(undefined)).fetches;
  expect(fetch?.attempts).toMatchObject([
    { kind: 'first', instance: 0, endMs: 6, reason: 'it was not waited for' },
    { kind: 'hedge', instance: 1, endMs: 5, reason: null },
  ]);
  // What comes of it later is not shown as if it had come in time.
  slow?.ends(0, 'another instance has answered');
  slow?.begins(200);
  expect(fetch?.attempts[0]).toMatchObject({ firstByteMs: null });
});

test.each([
  ['UNAVAILABLE', null, 'SUBGRAPH_UNAVAILABLE'],
  ['UNAVAILABLE', 'activities-1', 'SHARD_UNAVAILABLE'],
  ['INVALID', 'activities-1', 'SUBGRAPH_INVALID_ANSWER'],
  ['UNKNOWN', null, 'OUTCOME_UNKNOWN'],
])('what failed with %s at %s has the code that clients know', (code, shard, errorCode) => {
  const { record } = begin();
  record.fetch(1, 'activities').sends('{}', shard, null)?.ends({ kind: 'failed', code });
  expect(showTrace(record.ends(undefined)).fetches).toMatchObject([{ outcome: 'failed', errorCode, attempts: [] }]);
});

test('who got the answer to an equal request, and what was known without one, is told from what was asked', () => {
  const { clock, record } = begin();
  const fetch = record.fetch(3, 'places');
  const sent = fetch.sends('{}', null, 2);
  const attempt = sent?.attempt('first', 0);
  attempt?.joins();
  clock.pass(2);
  attempt?.ends(10, undefined);
  sent?.ends({ kind: 'answered' });
  clock.pass(1);
  fetch.given('cached', 5);
  fetch.given('stale', null);
  expect(showTrace(record.ends(undefined)).fetches).toMatchObject([
    { node: 3, outcome: 'shared', entities: 2, waitMs: 0, firstByteMs: null, endMs: 2 },
    { node: 3, outcome: 'cached', entities: 5, startMs: 0, endMs: 3, attempts: [] },
    { node: 3, outcome: 'stale', entities: null },
  ]);
});

test('of more than 500 requests it is said how many there are', () => {
  const { record } = begin();
  const sent = Array.from({ length: 503 }, (_, index) => record.fetch(index + 1, 'places').sends('{}', null, null));
  expect(sent.filter((each) => each === undefined)).toHaveLength(3);
  const { fetches, omittedFetches } = showTrace(record.ends(undefined));
  expect([fetches.length, omittedFetches]).toEqual([500, 3]);
});

test.each([
  [[], 'none'],
  [['a'], 'one'],
  [['a', 'c'], 'some'],
  [['c', 'a', 'b'], 'all'],
])('a fetch that asks %j of three shards', (shards, target) => {
  const { record } = begin();
  const fetch = record.fetch(1, 'activities');
  for (const shard of shards) fetch.asks([shard], 3);
  if (shards.length === 0) fetch.asks([], 3);
  const plan = { kind: 'fetch', id: 1, subgraph: 'activities', operation: '', requires: null } as const;
  record.runs({ name: undefined, type: 'query', plan: () => plan });
  expect(showTrace(record.ends(undefined)).plan).toMatchObject({ target, shards: [...shards].sort() });
});

test('a request that is refused before it is run has its stages and no plan', () => {
  const { clock, record } = begin();
  record.stage('parse');
  clock.pass(1);
  record.stage('validate');
  clock.pass(2);
  expect(showTrace(record.ends('GRAPHQL_VALIDATION_FAILED'))).toMatchObject({
    operation: null,
    cost: null,
    stages: [
      { name: 'parse', startMs: 0, durationMs: 1 },
      { name: 'validate', startMs: 1, durationMs: 2 },
    ],
    plan: { kind: 'sequence', nodes: [] },
    fetches: [],
  });
});

test.each([
  ['no list', { statements: 'a' }],
  ['more than 200', { statements: new Array(201).fill({ name: 'a', startMs: 0, durationMs: 0, rows: 0 }) }],
  ['a time that is none', { statements: [{ name: 'a', startMs: -1, durationMs: 0, rows: 0 }] }],
  ['a name that is long', { statements: [{ name: 'a'.repeat(201), startMs: 0, durationMs: 0, rows: 0 }] }],
  ['nothing', null],
])('a subgraph that says %s has no statements', (_what, extensions) => {
  const { record } = begin();
  record.fetch(1, 'places').sends('{}', null, null)?.attempt('first', 0).hears(extensions);
  expect(showTrace(record.ends(undefined)).fetches).toMatchObject([{ statements: [] }]);
});
