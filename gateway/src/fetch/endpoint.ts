import { Pool } from 'undici';
import { readReply, type Reply } from './reply.js';

export type EndpointOptions = {
  readonly url: string;
  readonly connectTimeoutMs: number;
  /** From sending a request to the last byte of its answer. */
  readonly requestTimeoutMs: number;
  readonly maxConnections: number;
  /** A longer answer is cut off and counts as none. */
  readonly maxAnswerBytes: number;
};

export type GraphQLRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

/** One instance of a subgraph. `send` never rejects: what goes wrong is part of the reply. */
export type Endpoint = {
  readonly send: (request: GraphQLRequest, signal?: AbortSignal) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

class AnswerTooLarge extends Error {}

const readBody = async (chunks: AsyncIterable<Buffer>, maxAnswerBytes: number): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxAnswerBytes) throw new AnswerTooLarge(`the answer is larger than ${maxAnswerBytes} bytes`);
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
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
  const send: Endpoint['send'] = async (request, signal) => {
    const timeout = AbortSignal.timeout(options.requestTimeoutMs);
    try {
      const { statusCode, body } = await pool.request({
        path: `${pathname}${search}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      return readReply(statusCode, await readBody(body, options.maxAnswerBytes));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', code: error instanceof AnswerTooLarge ? 'INVALID' : 'UNAVAILABLE', reason };
    }
  };
  return { send, close: () => pool.close() };
};
