import { Trace } from '@apollo/usage-reporting-protobuf';
import { expect, test } from 'vitest';
import { ftv1Of } from './ftv1.js';
import type { PlannedNode } from './recorded.js';
import { recordRequest } from './requestRecord.js';
import { beginning, recordFlagship, steppedClock } from './testing/recordedFlagship.js';

const decoded = (text: string): Trace => Trace.decode(Buffer.from(text, 'base64'));
const own = (durationNs: number): string =>
  Buffer.from(Trace.encode({ durationNs, root: { child: [{ responseName: 'a' }] } }).finish()).toString('base64');

test("Apollo's tools read the plan, when each request was sent, and when its answer was there", () => {
  const trace = decoded(ftv1Of(recordFlagship()));
  expect(trace).toMatchObject({
    startTime: { seconds: 1_790_000_000 },
    endTime: { seconds: 1_790_000_000, nanos: 12_000_000 },
    durationNs: 12_000_000,
    fieldExecutionWeight: 1,
  });
  const [activities, flattened] = trace.queryPlan?.sequence?.nodes ?? [];
  expect(activities?.fetch).toMatchObject({
    serviceName: 'activities',
    sentTimeOffset: 500_000,
    sentTime: { nanos: 500_000 },
    receivedTime: { nanos: 5_000_000 },
  });
  expect(flattened?.flatten?.responsePath).toMatchObject([{ fieldName: 'activity' }, { fieldName: 'place' }]);
  expect(flattened?.flatten?.node?.fetch).toMatchObject({ serviceName: 'places', sentTimeOffset: 5_000_000 });
});

test('what subgraphs say of themselves stands in it, and what is no trace is said to be none', () => {
  const record = recordRequest(beginning, steppedClock());
  const fetch = record.fetch(1, 'activities');
  for (const [shard, ftv1] of [['activities-1', own(7)] as const, ['activities-2', 'AAAA'] as const]) {
    const attempt = fetch.sends('{}', shard, null)?.attempt('first', 0);
    attempt?.hears({ ftv1 });
    attempt?.ends(2, undefined);
  }
  const plan: PlannedNode = {
    kind: 'condition',
    if: 'withActivities',
    then: { kind: 'fetch', id: 1, subgraph: 'activities', operation: '{ a }', requires: null },
    else: { kind: 'fetch', id: 2, subgraph: 'places', operation: '{ b }', requires: null },
  };
  record.runs({ name: undefined, type: 'query', plan: () => plan });
  const { condition } = decoded(ftv1Of(record.ends(undefined))).queryPlan ?? {};
  expect(condition?.condition).toBe('withActivities');
  // Two shards are two requests at once, which the format has no other way to say.
  const asked = condition?.ifClause?.parallel?.nodes?.map((node) => node.fetch);
  expect(asked).toMatchObject([
    { serviceName: 'activities', trace: { durationNs: 7, root: { child: [{ responseName: 'a' }] } } },
    { serviceName: 'activities', traceParsingFailed: true },
  ]);
  expect(condition?.elseClause?.fetch).toMatchObject({ serviceName: 'places' });
});

/** A trace whose root has a child that has a child, and so on. */
const nested = (depth: number): string => {
  const parts: Buffer[] = [];
  let length = 0;
  const wrap = (tag: number): void => {
    const bytes = [tag];
    for (let rest = length; ; rest >>>= 7) {
      bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
      if (rest <= 127) break;
    }
    parts.push(Buffer.from(bytes));
    length += bytes.length;
  };
  const [child, root] = [(12 << 3) | 2, (14 << 3) | 2];
  for (let level = 0; level < depth; level += 1) wrap(child);
  wrap(root);
  return Buffer.concat(parts.reverse()).toString('base64');
};

test('however deep a trace of a subgraph is nested, it is told of or said to be none', () => {
  const told = [1, 1_000, 3_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000, 12_000, 20_000, 150_000].map((depth) => {
    const record = recordRequest(beginning, steppedClock());
    const attempt = record.fetch(1, 'places').sends('{}', null, null)?.attempt('first', 0);
    attempt?.hears({ ftv1: nested(depth) });
    record.runs({
      ...{ name: undefined, type: 'query' },
      plan: () => ({ kind: 'fetch', id: 1, subgraph: 'places', operation: '{ a }', requires: null }),
    });
    return ftv1Of(record.ends(undefined));
  });
  expect(decoded(told[0] as string).queryPlan?.fetch?.trace?.root?.child).toHaveLength(1);
  expect(decoded(told.at(-1) as string).queryPlan?.fetch).toMatchObject({ traceParsingFailed: true });
});
