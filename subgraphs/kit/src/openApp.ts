import Fastify, { type FastifyInstance } from 'fastify';

const bodyLimitBytes = 2 * 1024 * 1024;

/** Longer than the gateway keeps a connection that it does not use: it never sends on one that is about to be closed. */
const keepAliveMs = 75_000;
/** Whoever takes longer to send the headers, or the whole request, is answered with 408 and cut off. */
const headersTimeoutMs = 5_000;
const requestTimeoutMs = 10_000;
/** How often it is looked for them. */
const slowCheckMs = 1_000;

/** The HTTP server of a subgraph, without routes. */
export const openApp = (): FastifyInstance =>
  Fastify({
    bodyLimit: bodyLimitBytes,
    keepAliveTimeout: keepAliveMs,
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: slowCheckMs },
    forceCloseConnections: 'idle',
  });
