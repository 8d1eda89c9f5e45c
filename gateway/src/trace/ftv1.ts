import { Trace } from '@apollo/usage-reporting-protobuf';
import type { PlannedNode, Recorded, RecordedFetch } from './recorded.js';

type Node = Trace.IQueryPlanNode;
type Sent = Trace.QueryPlanNode.IFetchNode;

const timestamp = (ms: number): { seconds: number; nanos: number } => {
  const seconds = Math.floor(ms / 1_000);
  return { seconds, nanos: Math.round((ms - seconds * 1_000) * 1_000_000) };
};
const nanoseconds = (ms: number): number => Math.round(ms * 1_000_000);

/** What a subgraph says of itself; whatever is no trace is said to be none. */
const ownTrace = (ftv1: string | undefined): Sent => {
  if (ftv1 === undefined) return {};
  try {
    return { trace: Trace.decode(Buffer.from(ftv1, 'base64')) };
  } catch {
    return { traceParsingFailed: true };
  }
};

const sentNode = (fetch: RecordedFetch, { startedAtMs, durationMs }: Recorded): Node => ({
  fetch: {
    serviceName: fetch.subgraph,
    ...ownTrace(fetch.ftv1),
    sentTimeOffset: nanoseconds(fetch.startMs),
    sentTime: timestamp(startedAtMs + fetch.startMs),
    receivedTime: timestamp(startedAtMs + (fetch.endMs ?? durationMs)),
  },
});

/** The requests that a fetch of the plan came to; the format knows one for each, so several stand beside each other. */
const fetchNode = ({ id, subgraph }: Extract<PlannedNode, { kind: 'fetch' }>, recorded: Recorded): Node => {
  const sent = recorded.fetches.filter(({ node, attempts }) => node === id && attempts.length > 0);
  const nodes = sent.map((fetch) => sentNode(fetch, recorded));
  const [only] = nodes;
  if (only && nodes.length === 1) return only;
  return only ? { parallel: { nodes } } : { fetch: { serviceName: subgraph } };
};

const planNode = (node: PlannedNode, recorded: Recorded): Node => {
  const inner = (child: PlannedNode): Node => planNode(child, recorded);
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
      return fetchNode(node, recorded);
  }
};

/** The same as Apollo's tools read it: a protobuf Trace in base64, with the plan, and in it what subgraphs say of themselves. */
export const ftv1Of = (recorded: Recorded): string => {
  const { startedAtMs, durationMs, operation, omittedFetches } = recorded;
  const trace = Trace.encode({
    startTime: timestamp(startedAtMs),
    endTime: timestamp(startedAtMs + durationMs),
    durationNs: nanoseconds(durationMs),
    fieldExecutionWeight: 1,
    isIncomplete: omittedFetches > 0,
    root: {},
    ...(operation && { queryPlan: planNode(operation.plan(), recorded) }),
  });
  return Buffer.from(trace.finish()).toString('base64');
};
