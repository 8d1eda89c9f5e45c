import { Pool } from 'undici';
import { readReply, type Reply } from './reply.js';
import { AnswerTooLarge, exchangeOver } from './exchange.js';
import { inFlight } from './inFlight.js';

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
};

/** A GraphQL request over HTTP, as its JSON text. */
export type SubgraphRequest = { readonly body: string; readonly isMutation: boolean };

/** One instance of a subgraph. `send` never rejects: what goes wrong is part of the reply. */
export type Endpoint = {
  readonly send: (request: SubgraphRequest, signal?: AbortSignal) => Promise<Reply>;
  readonly close: () => Promise<void>;
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
  const exchange = exchangeOver(pool, `${pathname}${search}`, options.maxAnswerBytes);
  const ask = inFlight({ exchange, timeoutMs: options.requestTimeoutMs, share: options.shareInFlight });
  const send: Endpoint['send'] = async ({ body, isMutation }, signal) => {
    try {
      const { status, text } = await ask(body, isMutation, signal);
      return readReply(status, text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', code: error instanceof AnswerTooLarge ? 'INVALID' : 'UNAVAILABLE', reason };
    }
  };
  return { send, close: () => pool.close() };
};
