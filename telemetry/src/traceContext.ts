import { randomBytes } from 'node:crypto';

/** The header in which W3C Trace Context says which trace a request belongs to, and below which span. */
export const traceparentHeader = 'traceparent';

/** A place in a trace: the trace, the span that things happen below, and whether the trace is collected. */
export type TraceContext = {
  /** 32 lower-case hexadecimal digits, not all of them 0. */
  readonly traceId: string;
  /** 16 lower-case hexadecimal digits, not all of them 0. */
  readonly spanId: string;
  readonly isSampled: boolean;
};

const shape = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const noTrace = '0'.repeat(32);
const noSpan = '0'.repeat(16);
const sampledFlag = 1;

/**
 * Reads a `traceparent` of W3C Trace Context, level 1: https://www.w3.org/TR/trace-context-1/#traceparent-header. One of a later
 * version is read as far as this version knows it, as the standard asks. Whatever is wrong with it: undefined.
 */
export const readTraceparent = (header: string | undefined): TraceContext | undefined => {
  const [, version, traceId = noTrace, spanId = noSpan, flags = '', rest] = shape.exec(header ?? '') ?? [];
  if (traceId === noTrace || spanId === noSpan || version === 'ff') return undefined;
  if (version === '00' && rest !== undefined) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & sampledFlag) !== 0 };
};

/** Writes a `traceparent` of version 00. */
export const writeTraceparent = ({ traceId, spanId, isSampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;

export const newSpanId = (): string => randomBytes(8).toString('hex');

/** The beginning of a trace that nobody has begun before. */
export const newTraceContext = (isSampled: boolean): TraceContext => ({
  traceId: randomBytes(16).toString('hex'),
  spanId: newSpanId(),
  isSampled,
});

/** A span below another one, of the same trace. */
export const childOf = ({ traceId, isSampled }: TraceContext): TraceContext => ({
  traceId,
  spanId: newSpanId(),
  isSampled,
});
