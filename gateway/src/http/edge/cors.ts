import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Web pages of which origins may read answers. */
export type Origins = {
  /** Whether anybody has named this origin: a preflight carries no key, so it is not known who will ask. */
  readonly isKnown: (origin: string) => boolean;
  /** May ask without the key of a partner. */
  readonly allowed: readonly string[];
};

const methods = 'GET, POST, DELETE';
const sentHeaders =
  'authorization, content-type, octo-capabilities, traceparent, tripgraph-act-for, tripgraph-cost, tripgraph-trace, x-request-id';
const readHeaders = 'etag, octo-capabilities, ratelimit, ratelimit-policy, retry-after, tripgraph-stale, x-request-id';

/** Browsers keep what a preflight says for so long; a revoked origin is refused its answers at once in any case. */
const preflightSeconds = '600';

const isPreflight = ({ method, headers }: FastifyRequest): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;

/** One that may not ask gets no permission and is not told why: its browser names what is missing. */
const answerPreflight = (origin: string, { isKnown }: Origins, reply: FastifyReply): void => {
  if (isKnown(origin)) {
    reply
      .header('access-control-allow-origin', origin)
      .header('access-control-allow-methods', methods)
      .header('access-control-allow-headers', sentHeaders)
      .header('access-control-max-age', preflightSeconds);
  }
  void reply.code(204).send();
};

/** A partner's key is for pages of its own origins; without one, or with one that nobody has, it is for those of the settings. */
const mayRead = ({ client }: FastifyRequest, origin: string, { allowed }: Origins): boolean =>
  client?.kind !== 'partner' && allowed.includes(origin) ? true : (client?.allowedOrigins.includes(origin) ?? false);

/**
 * Answers preflights, which come without a key, and lets pages read answers whose origin is among those of the client that
 * asks. No cookie is ever read here, so that no answer allows credentials.
 */
export const answerOrigins = (app: FastifyInstance, origins: Origins): void => {
  app.addHook('onRequest', (request, reply, next) => {
    if (isPreflight(request)) answerPreflight(request.headers.origin as string, origins, reply);
    else next();
  });
  app.addHook('onSend', (request, reply, payload, next) => {
    const { origin } = request.headers;
    if (origin !== undefined && request.method !== 'OPTIONS' && mayRead(request, origin, origins)) {
      reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', readHeaders);
    }
    next(null, payload);
  });
};
