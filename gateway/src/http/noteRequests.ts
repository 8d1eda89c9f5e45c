import { newRequestId, readRequestId } from '@tripgraph/telemetry/requestId';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codesOfBody } from './codesOfBody.js';
import type { Use } from './countUses.js';
import type { Client } from './identifyClients.js';
import { whyTold, type Because, type LineRules } from './whyTold.js';

/** The header in which a client says, and is told, what its request is called. */
export const requestIdHeader = 'x-request-id';

/** What a request is called: as its client calls it where that can be read, else by a name that nothing else has. */
export const requestIdOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): string =>
  readRequestId(headers[requestIdHeader]) ?? newRequestId();

/** A request that is told of. */
export type ToldRequest = {
  readonly because: Because;
  readonly requestId: string;
  /** Undefined where it is not recorded. */
  readonly traceId: string | undefined;
  readonly method: string;
  /** The pattern of its path; undefined where nothing is. */
  readonly route: string | undefined;
  readonly client: Client | undefined;
  /** What it has come to; undefined where nothing was begun for it. */
  readonly use: Use | undefined;
  readonly status: number;
  readonly codes: readonly string[];
  readonly durationMs: number;
};

export type RequestNotes = LineRules & {
  readonly tell: (request: ToldRequest) => void;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** When it came, on the clock of `performance.now()`. */
    arrivedAtMs: number;
    /** What it has come to; undefined where nothing was begun for it. */
    use: Use | undefined;
    /** Whether it was shed to save work: there are many of those, and to tell of each would be the dearest part of it. */
    wasShed: boolean;
  }
}

/** They are asked every second, by who looks whether the process is well. */
const isAboutHealth = (route: string | undefined): boolean => route?.startsWith('/health/') ?? false;

const isStream = (payload: unknown): boolean => typeof (payload as { pipe?: unknown } | null)?.pipe === 'function';

/**
 * Gives each request its name, which every answer says, and tells of those that somebody may want to know of. For all others it
 * reads a clock and compares. It comes before everything else that is done for a request.
 */
export const noteRequests = (app: FastifyInstance, { tell, ...rules }: RequestNotes): void => {
  app.decorateRequest('arrivedAtMs', 0);
  app.decorateRequest('use', undefined);
  app.decorateRequest('wasShed', false);
  const note = (request: FastifyRequest, { statusCode: status }: FastifyReply, payload: unknown): void => {
    const { use, wasShed } = request;
    if (wasShed) return;
    const durationMs = performance.now() - request.arrivedAtMs;
    const isMutation = use?.definition?.operation === 'mutation';
    const because = whyTold(
      { isMutation, hasErrors: use?.codes !== undefined, status, durationMs },
      rules,
      Math.random,
    );
    if (because === undefined) return;
    const { id: requestId, method, client } = request;
    const traceId = request.record?.traceId;
    const route = request.routeOptions.url;
    if (isAboutHealth(route)) return;
    const codes = use?.codes ?? (because === 'errors' ? codesOfBody(payload) : []);
    tell({ because, requestId, traceId, method, route, client, use, status, codes, durationMs });
  };
  app.addHook('onRequest', (request, reply, next) => {
    request.arrivedAtMs = performance.now();
    reply.header(requestIdHeader, request.id);
    next();
  });
  app.addHook('onSend', (request, reply, payload, next) => {
    if (isStream(payload)) reply.raw.once('close', () => note(request, reply, undefined));
    else note(request, reply, payload);
    next(null, payload);
  });
};
