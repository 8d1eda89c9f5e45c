import { Trace } from '@apollo/usage-reporting-protobuf';
import type { PlannedNode, Recorded, RecordedFetch } from './recorded.js';

type Node = Trace.IQueryPlanNode;
type Sent = Trace.QueryPlanNode.IFetchNode;

const timestamp = (ms: number): { seconds: number; nanos: number } => {
  const seconds = Math.floor(ms / 1_000);
  return { seconds, nanos: Math.round((ms - seconds * 1_000) * 1_000_000) };
};
const nanoseconds = (ms: number): number => Math.round(ms * 1_000_000);

const noTrace: Sent = { traceParsingFailed: true };

/** What a subgraph says of itself; whatever is no trace is said to be none. */
const ownTrace = (ftv1: string): Sent => {
  try {
    return { trace: Trace.decode(Buffer.from(ftv1, 'base64')) };
  } catch {
    return noTrace;
  }
};

/** What is told of, and how it is read what subgraphs say of themselves. */
type Telling = { readonly recorded: Recorded; readonly read: (ftv1: string) => Sent };

const sentNode = (fetch: RecordedFetch, { recorded: { startedAtMs, durationMs }, read }: Telling): Node => ({
  fetch: {
    serviceName: fetch.subgraph,
    ...(fetch.ftv1 !== undefined && read(fetch.ftv1)),
    sentTimeOffset: nanoseconds(fetch.startMs),
    sentTime: timestamp(startedAtMs + fetch.startMs),
    receivedTime: timestamp(startedAtMs + (fetch.endMs ?? durationMs)),
  },
});

/** The requests that a fetch of the plan came to; the format knows one for each, so several stand beside each other. */
const fetchNode = ({ id, subgraph }: Extract<PlannedNode, { kind: 'fetch' }>, telling: Telling): Node => {
  const sent = telling.recorded.fetches.filter(({ node, attempts }) => node === id && attempts.length > 0);
  const nodes = sent.map((fetch) => sentNode(fetch, telling));
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return only ? { parallel: { nodes } } : { fetch: { serviceName: subgraph } };
};

const planNode = (node: PlannedNode, telling: Telling): Node => {
  const inner = (child: PlannedNode): Node => planNode(child, telling);
  switch (node.kind) {
    case 'sequence':
      return { sequence: { nodes: node.nodes.map(inner) } };
    case 'parallel':
      return { parallel: { nodes: node.nodes.map(inner) } };
    case 'flatten':
      return { flatten: { responsePath: node.path.map((fieldName) => ({ fieldName })), node: inner(node.node) } };
    case 'condition':
      return {
        condition: {
          condition: node.if,
          ...(node.then && { ifClause: inner(node.then) }),
          ...(node.else && { elseClause: inner(node.else) }),
        },
      };
    case 'fetch':
      return fetchNode(node, telling);
  }
};

const encoded = (telling: Telling): string => {
  const { startedAtMs, durationMs, operation, omittedFetches } = telling.recorded;
  const trace = Trace.encode({
    startTime: timestamp(startedAtMs),
    endTime: timestamp(startedAtMs + durationMs),
    durationNs: nanoseconds(durationMs),
    fieldExecutionWeight: 1,
    isIncomplete: omittedFetches > 0,
    root: {},
    ...(operation && { queryPlan: planNode(operation.plan(), telling) }),
  });
  return Buffer.from(trace.finish()).toString('base64');
};

/** The same as Apollo's tools read it: a protobuf Trace in base64, with the plan, and in it what subgraphs say of themselves. */
export const ftv1Of = (recorded: Recorded): string => {
  try {
    return encoded({ recorded, read: ownTrace });
  } catch (error) {
    // What is nested so deep that it could just be read cannot be written.
    if (!(error instanceof RangeError)) throw error;
    return encoded({ recorded, read: () => noTrace });
  }
};
