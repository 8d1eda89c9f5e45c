import type { TraceContext } from '@tripgraph/telemetry/traceContext';
import type { Recording } from './attemptRecord.js';
import { recordFetch, type FetchList, type FetchRecord } from './fetchRecord.js';
import type { Recorded, RecordedFetch, RecordedOperation, RecordedStage } from './recorded.js';
import type { StageName } from './requestTrace.js';

/** What is recorded of a request, and who it is from. */
export type Beginning = {
  /** The span of the request as a whole. */
  readonly context: TraceContext;
  readonly parentSpanId: string | undefined;
  readonly requestId: string;
  readonly clientKind: string | undefined;
  readonly showsTrace: boolean;
  readonly showsFtv1: boolean;
};

/** `nowMs` never jumps; `wallMs` is milliseconds since 1970, with fractions. */
export type Clocks = { readonly nowMs: () => number; readonly wallMs: () => number };

/** Told what is done for one request, from its beginning to its end. */
export type RequestRecord = {
  readonly traceId: string;
  /** What is done from now on; undefined: nothing that has a name. */
  readonly stage: (name: StageName | undefined) => void;
  readonly runs: (operation: RecordedOperation) => void;
  readonly costs: (cost: { readonly estimated: number; readonly actual: number }) => void;
  readonly fetch: (id: number, subgraph: string) => FetchRecord;
  /** The answer is there, with this code of its first error. What is done after that is not recorded. */
  readonly ends: (errorCode: string | undefined) => Recorded;
};

/** More requests to subgraphs than these are counted only. */
const maximumFetches = 500;

const stages = (elapsedMs: () => number) => {
  const all: RecordedStage[] = [];
  return {
    all,
    next: (name: StageName | undefined): void => {
      const last = all.at(-1);
      const nowMs = elapsedMs();
      if (last) last.endMs ??= nowMs;
      if (name !== undefined) all.push({ name, startMs: nowMs, endMs: undefined });
    },
  };
};

const fetches = (): FetchList & { readonly all: RecordedFetch[]; readonly omitted: () => number } => {
  const all: RecordedFetch[] = [];
  let omitted = 0;
  return {
    all,
    targets: new Map(),
    omitted: () => omitted,
    add: (fetch) => {
      const hasRoom = all.length < maximumFetches;
      if (hasRoom) all.push(fetch);
      else omitted += 1;
      return hasRoom;
    },
  };
};

/** Begins the record of a request. */
export const recordRequest = (beginning: Beginning, { nowMs, wallMs }: Clocks): RequestRecord => {
  const { context, parentSpanId, requestId, clientKind, showsTrace, showsFtv1 } = beginning;
  const [startedAtMs, beganMs] = [wallMs(), nowMs()];
  const elapsedMs = (): number => nowMs() - beganMs;
  const { traceId, spanId, isSampled } = context;
  const recording: Recording = { elapsedMs, traceId, isSampled, showsStatements: showsTrace, showsFtv1 };
  const staged = stages(elapsedMs);
  const fetched = fetches();
  let operation: RecordedOperation | undefined;
  let cost: Recorded['cost'];
  return {
    traceId,
    stage: staged.next,
    runs: (run) => (operation = run),
    costs: (told) => (cost = told),
    fetch: (id, subgraph) => recordFetch(recording, fetched, id, subgraph),
    ends: (errorCode) => {
      staged.next(undefined);
      return {
        ...{ traceId, spanId, parentSpanId, requestId, startedAtMs, clientKind, errorCode, operation, cost },
        durationMs: elapsedMs(),
        stages: staged.all,
        targets: fetched.targets,
        fetches: fetched.all,
        omittedFetches: fetched.omitted(),
      };
    },
  };
};
