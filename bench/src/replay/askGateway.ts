import { Agent, request } from 'undici';
import type { ReplayedAnswer } from './compareAnswers.js';
import type { RecordedQuery } from './readAccessLog.js';

/** What became of a query at a gateway, and how long it took. */
export type Asked =
  | {
      readonly kind: 'answered';
      readonly answer: ReplayedAnswer;
      readonly codes: readonly string[];
      readonly ms: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

export type AskGateway = {
  readonly ask: (query: RecordedQuery, credentials: { readonly authorization?: string }) => Promise<Asked>;
  readonly close: () => Promise<void>;
};

export type AskOptions = {
  readonly url: string;
  readonly connections: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

/** With it a status says what it means. */
const accept = 'application/graphql-response+json, application/json;q=0.9';

/** An answer with more is not read. */
const maximumAnswerBytes = 64 * 1_048_576;

type Body = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly path?: readonly unknown[];
    readonly extensions?: { readonly code?: unknown };
  }[];
};

const codeOf = (error: NonNullable<Body['errors']>[number]): string => String(error.extensions?.code);

/** As it was asked: by an id, or by its text. */
const bodyOf = ({ id, query, operationName, variables }: RecordedQuery): string =>
  JSON.stringify({
    ...(id === null ? { query } : { documentId: id }),
    ...(operationName !== null && { operationName }),
    variables,
  });

const reasonOf = (error: Error & { readonly code?: unknown }, timeoutMs: number): string => {
  if (error.name === 'TimeoutError') return `no whole answer within ${timeoutMs} ms`;
  return typeof error.code === 'string' ? error.code : error.message;
};

const read = (status: number, text: string, ms: number): Asked => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (typeof body !== 'object' || body === null) return { kind: 'failed', reason: `status ${status} without JSON` };
  const { data, errors } = body as Body;
  const all = Array.isArray(errors) ? (errors as NonNullable<Body['errors']>) : [];
  // Errors of one answer have no order: they come as sources fail.
  const told = all.map((error) => `${(error.path ?? []).join('.')} ${codeOf(error)}`).sort();
  const codes = [...new Set(all.map(codeOf))].sort();
  return { kind: 'answered', answer: { status, data, errors: told }, codes, ms };
};

/** Asks a gateway recorded queries over connections that it keeps. Never rejects: what fails has a reason. */
export const askGateway = ({ url, connections, timeoutMs, signal }: AskOptions): AskGateway => {
  const dispatcher = new Agent({
    connections,
    connectTimeout: timeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maximumAnswerBytes,
  });
  return {
    ask: async (query, credentials) => {
      const startedAtMs = performance.now();
      try {
        const response = await request(url, {
          dispatcher,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept, ...credentials },
          body: bodyOf(query),
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        });
        return read(response.statusCode, await response.body.text(), performance.now() - startedAtMs);
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error as Error, timeoutMs) };
      }
    },
    close: () => dispatcher.destroy(),
  };
};
