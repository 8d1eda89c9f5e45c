import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Pool, type Dispatcher } from 'undici';
import type { Span } from '../span.js';

/** What became of spans that were sent: taken, refused for good, or not taken now. */
export type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** `afterMs`: how long the collector asks to be left alone; 0 when it does not say. */
  | { readonly kind: 'unanswered'; readonly reason: string; readonly afterMs: number };

export type Sender = {
  /** Never rejects. Ends within the time limit, and as soon as `signal` says so. */
  readonly send: (spans: readonly Span[], signal: AbortSignal) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

export type SenderOptions = {
  /** Where the collector takes OTLP over HTTP; `/v1/traces` is put after it. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** More headers for each request, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
  /** From asking for a connection to the last byte of the answer. */
  readonly timeoutMs: number;
};

/** What OTLP says may be sent again: https://opentelemetry.io/docs/specs/otlp/#retryable-response-codes. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Nobody who asks to be left alone for longer is believed. */
const maximumAfterMs = 60_000;
/** An answer says next to nothing; of a longer one no more is read. */
const maximumAnswerBytes = 64 * 1024;

const afterMsOf = ({ headers }: Dispatcher.ResponseData): number => {
  const seconds = Number(headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, maximumAfterMs) : 0;
};

const outcomeOf = (response: Dispatcher.ResponseData): Outcome => {
  const { statusCode } = response;
  if (statusCode >= 200 && statusCode < 300) return { kind: 'taken' };
  const reason = `the collector answered with status ${statusCode}`;
  return passing.has(statusCode)
    ? { kind: 'unanswered', reason, afterMs: afterMsOf(response) }
    : { kind: 'refused', reason };
};

/** In a code where there is one: messages have addresses in them. */
const reasonOf = (error: unknown): string => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return `the collector was not reached: ${typeof code === 'string' ? code : String(name)}`;
};

const compress = promisify(gzip);

/** What writes it is not small, and loaded by those alone who send. */
const bodyOf = async (spans: readonly Span[], serviceName: string): Promise<Buffer> => {
  const { encodeSpans } = await import('./encode.js');
  return compress(encodeSpans(spans, serviceName));
};

/** Sends spans to a collector over one connection. */
export const openSender = ({ endpoint, serviceName, headers, timeoutMs }: SenderOptions): Sender => {
  const url = new URL(endpoint);
  const path = `${url.pathname.replace(/\/$/, '')}/v1/traces${url.search}`;
  const pool = new Pool(url.origin, { connections: 1, pipelining: 1 });
  const post = async (body: Buffer, signal: AbortSignal): Promise<Outcome> => {
    const response = await pool.request({
      path,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    await response.body.dump({ limit: maximumAnswerBytes });
    return outcomeOf(response);
  };
  return {
    send: async (spans, signal) => {
      try {
        return await post(await bodyOf(spans, serviceName), signal);
      } catch (error) {
        return { kind: 'unanswered', reason: reasonOf(error), afterMs: 0 };
      }
    },
    close: () => pool.destroy(),
  };
};
