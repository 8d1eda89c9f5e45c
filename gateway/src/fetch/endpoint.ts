import { Pool } from 'undici';
import { readReply, type Reply } from './reply.js';
import { openBreaker, type BreakerOptions } from './breaker.js';
import { AnswerNoText, AnswerTooLarge, exchangeOver } from './exchange.js';
import { ExchangeFailed } from './exchangeFailed.js';
import { inFlight, type Exchanged, type Leaving, type Message } from './inFlight.js';
import { repeatOnce } from './repeatOnce.js';

export type EndpointOptions = {
  readonly url: string;
  readonly connectTimeoutMs: number;
  /** From sending a request to the last byte of its answer. */
  readonly requestTimeoutMs: number;
  readonly maxConnections: number;
  /** A longer answer is cut off and counts as none. */
  readonly maxAnswerBytes: number;
  /** Whether equal queries that are under way at the same time are sent once. */
  readonly shareInFlight: boolean;
  /** Without it the endpoint is asked however often it fails. */
  readonly breaker?: BreakerOptions | undefined;
};

/** A GraphQL request over HTTP. */
export type SubgraphRequest = Message & {
  /** Never shared, and sent once unless it `mayRepeat`. */
  readonly isMutation: boolean;
};

/** One instance of a subgraph. `send` never rejects: what goes wrong is part of the reply. */
export type Endpoint = {
  readonly send: (request: SubgraphRequest, signal?: Leaving) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

/** Only of a mutation that was never sent can it be said that it was not carried out. */
const failureOf = (error: unknown, isMutation: boolean): Reply => {
  const reason = error instanceof Error ? error.message : String(error);
  const unsent = error instanceof ExchangeFailed && !error.failure.sent;
  if (isMutation && !unsent) return { kind: 'failed', code: 'UNKNOWN', reason };
  const isAnswer = error instanceof AnswerTooLarge || error instanceof AnswerNoText;
  return { kind: 'failed', code: isAnswer ? 'INVALID' : 'UNAVAILABLE', reason };
};

/** The sockets to one instance of a subgraph: pooled, each wait and each answer bounded. */
export const openEndpoint = (options: EndpointOptions): Endpoint => {
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.maxConnections,
    pipelining: 1,
    connect: { timeout: options.connectTimeoutMs },
    // Shorter than the 75 s that the subgraph kit keeps idle connections, so that no request meets a closing socket.
    keepAliveTimeout: 30_000,
    headersTimeout: options.requestTimeoutMs,
    bodyTimeout: options.requestTimeoutMs,
  });
  const exchange = repeatOnce(exchangeOver(pool, `${pathname}${search}`, options.maxAnswerBytes));
  const ask = inFlight({ exchange, timeoutMs: options.requestTimeoutMs, share: options.shareInFlight });
  const read = ({ status, text, cacheControl }: Exchanged): Reply => readReply(status, text, cacheControl);
  const readOfMutation = (exchanged: Exchanged): Reply => {
    const reply = read(exchanged);
    // What came is no answer, and says nothing of what was done before it.
    return reply.kind === 'failed' ? { ...reply, code: 'UNKNOWN' } : reply;
  };
  const failed = (error: unknown): Reply => failureOf(error, false);
  const failedMutation = (error: unknown): Reply => failureOf(error, true);
  const askFor: Endpoint['send'] = (request, signal) =>
    request.isMutation
      ? ask(request, true, signal).then(readOfMutation, failedMutation)
      : ask(request, false, signal).then(read, failed);
  const breaker = options.breaker && openBreaker(options.breaker);
  const send: Endpoint['send'] = breaker
    ? (request, signal) =>
        breaker(
          () => askFor(request, signal),
          () => signal?.aborted === true,
        )
    : askFor;
  return { send, close: () => pool.close() };
};
