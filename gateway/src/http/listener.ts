import { createServer, type RequestListener, type Server } from 'node:http';
import { oneAfterTheOther } from './pipelined.js';
import { endStalledClients } from './stalledClients.js';

/** How long clients may take, and how many may be connected. */
export type ConnectionLimits = {
  /** From connecting, or the first byte of a request, to its last header. */
  readonly headersTimeoutMs: number;
  /** The same to the last byte of its body. */
  readonly requestTimeoutMs: number;
  /** So long a client may take nothing of an answer that is there for it. */
  readonly writeStallMs: number;
  /** So long a connection stays open on which nothing is asked. */
  readonly keepAliveMs: number;
  /** One more is closed as soon as it is opened. */
  readonly maxConnections: number;
};

/**
 * Node looks every 30 s by itself, which makes 35 s of a limit of 5. Each look finds all whose time is up: the more often, the fewer at once.
 */
const longestCheckMs = 10;
/** To look at what is not taken means to look at all connections. */
const longestStallCheckMs = 1_000;

/** An HTTP server, not yet listening, that no client can keep busy by being slow. */
export const createListener = (limits: ConnectionLimits, listener: RequestListener): Server => {
  const { headersTimeoutMs, requestTimeoutMs, writeStallMs, keepAliveMs, maxConnections } = limits;
  const server = createServer(
    {
      headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(longestCheckMs, headersTimeoutMs, requestTimeoutMs),
      keepAliveTimeout: keepAliveMs,
    },
    oneAfterTheOther(listener),
  );
  server.maxConnections = maxConnections;
  endStalledClients(server, { stallMs: writeStallMs, checkEveryMs: Math.min(longestStallCheckMs, writeStallMs) });
  return server;
};
