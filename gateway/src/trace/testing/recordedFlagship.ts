import type { PlannedNode } from '../recorded.js';
import { recordRequest, type Beginning, type RequestRecord } from '../requestRecord.js';

/** A clock that a test moves, from 100 ms on. */
export const steppedClock = () => {
  let nowMs = 100;
  return {
    nowMs: () => nowMs,
    wallMs: () => 1_790_000_000_000 + nowMs - 100,
    pass: (ms: number) => void (nowMs += ms),
  };
};

export const beginning: Beginning = {
  context: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', isSampled: true },
  parentSpanId: undefined,
  requestId: 'request-1',
  clientKind: 'partner',
  showsTrace: true,
  showsFtv1: true,
};

/** An activity from its shard, and its place from the places. */
export const flagshipPlan: PlannedNode = {
  kind: 'sequence',
  nodes: [
    { kind: 'fetch', id: 1, subgraph: 'activities', operation: '{\n  activity\n}', requires: null },
    {
      kind: 'flatten',
      path: ['activity', 'place'],
      node: { kind: 'fetch', id: 2, subgraph: 'places', operation: '{\n  place\n}', requires: 'Place { id }' },
    },
  ],
};

/** What a subgraph says beside its data. */
const said = { statements: [{ name: 'activity_by_id', startMs: 0.5, durationMs: 1.25, rows: 1 }] };

const answered = (
  record: RequestRecord,
  clock: ReturnType<typeof steppedClock>,
  subgraph: string,
  id: number,
): void => {
  const fetch = record.fetch(id, subgraph);
  if (id === 1) fetch.asks(['activities-2'], 3);
  const sent = fetch.sends('{"query":"ö"}', id === 1 ? 'activities-2' : null, id === 1 ? null : 1);
  const attempt = sent?.attempt('first', 0);
  clock.pass(1);
  attempt?.goesOut();
  clock.pass(3);
  attempt?.begins(200);
  clock.pass(0.5);
  attempt?.hears(said);
  attempt?.ends(321, undefined);
  sent?.ends({ kind: 'answered' });
};

/** The record of a request for an activity and its place, answered after 12 ms. */
export const recordFlagship = (more: Partial<Beginning> = {}) => {
  const clock = steppedClock();
  const record = recordRequest({ ...beginning, ...more }, clock);
  clock.pass(0.5);
  record.stage('run');
  record.runs({ name: 'Flagship', type: 'query', plan: () => flagshipPlan });
  answered(record, clock, 'activities', 1);
  answered(record, clock, 'places', 2);
  record.stage('shape');
  clock.pass(0.75);
  record.stage(undefined);
  record.costs({ estimated: 12, actual: 9 });
  clock.pass(1.75);
  return record.ends(undefined);
};
