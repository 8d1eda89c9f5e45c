/** What a span may say of itself, by the names of OpenTelemetry's semantic conventions where there are any. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** Something that has happened, ready to be sent. Times are milliseconds since 1970, with fractions. */
export type Span = {
  readonly traceId: string;
  readonly spanId: string;
  /** Undefined where the trace begins. */
  readonly parentSpanId: string | undefined;
  /** One of few: no ids, no values. */
  readonly name: string;
  /** `server`: answered somebody; `client`: asked somebody; `internal`: neither. */
  readonly kind: 'server' | 'client' | 'internal';
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: SpanAttributes;
  /** Why it failed, in words or a code that hold no values, addresses or SQL. */
  readonly error?: string;
};
