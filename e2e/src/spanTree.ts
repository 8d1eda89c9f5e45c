import type { ReceivedSpan } from '@tripgraph/telemetry/testing/decodeTraces';

/**
 * A line for each span below `parentSpanId`, deeper by two blanks than the one that it is below; spans beside each other by their
 * names. Undefined: from where the trace begins. What has no parent among them is not shown.
 */
export const spanTree = (spans: readonly ReceivedSpan[], parentSpanId?: string): string[] =>
  spans
    .filter((span) => span.parentSpanId === parentSpanId)
    .map(({ service, name, kind, spanId }) => [
      `${service}: ${name} (${kind})`,
      ...spanTree(spans, spanId).map((line) => `  ${line}`),
    ])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
    .flat();
