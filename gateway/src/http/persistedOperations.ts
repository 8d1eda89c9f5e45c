import { catalogue, type ErrorCode } from '@tripgraph/errors/catalogue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readUrlParameters } from './urlParameters.js';
import type { Client } from './identifyClients.js';
import type { Asked } from './shortWay.js';

/** What becomes of the operation of a request: it is free, a document that is known takes its place, or it is refused. */
export type ResolvedOperation =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'known';
      readonly source: string;
      readonly operationName: unknown;
      readonly variables: unknown;
      /** There when the document is one of those that have been validated. */
      readonly asked: Asked | undefined;
      readonly isMutation: boolean;
    }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string };

export type PersistedOperations = {
  /** Whether the client may ask whatever it likes, so that a plain request need not be looked at. */
  readonly isFree: (client: Client | undefined) => boolean;
  readonly resolve: (
    parameters: unknown,
    pathId: string | undefined,
    client: Client | undefined,
  ) => ResolvedOperation | Promise<ResolvedOperation>;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request asks for, when that is a document that was validated before; undefined otherwise. */
    asked: Asked | undefined;
    /** Whether it asks by an id or a hash for what is known. */
    isById: boolean;
    /** For how long the answer may be given again, as far as is known yet; undefined when nobody may keep it anyway. */
    lifetime: { seconds: number } | undefined;
  }
}

const refuse = (reply: FastifyReply, code: ErrorCode, message: string): FastifyReply =>
  reply
    .code(catalogue[code].httpStatus)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });

const refuseMethod = (reply: FastifyReply, message: string): FastifyReply =>
  refuse(reply.header('allow', 'POST'), 'METHOD_NOT_ALLOWED', message);

/** A body that has nothing but what a plain request has. */
const isPlainBody = (body: unknown): boolean => {
  if (typeof body !== 'object' || body === null) return true;
  const { documentId, extensions } = body as { documentId?: unknown; extensions?: unknown };
  return (documentId ?? undefined) === undefined && (extensions ?? undefined) === undefined;
};

type Sent = { readonly parameters: unknown; readonly isCanonical: boolean; readonly problem?: string };

const sentBy = ({ method, body, raw }: FastifyRequest): Sent =>
  method === 'POST' ? { parameters: body, isCanonical: false } : readUrlParameters(raw.url ?? '');

/**
 * Puts the document of a persisted operation in the place of its id, before it is decided who is answered, so that all
 * that follows sees an ordinary request; refuses what a client may not ask, and by GET all but queries by id.
 */
export const resolveOperations = (app: FastifyInstance, { isFree, resolve }: PersistedOperations): void => {
  app.decorateRequest('asked', undefined);
  app.decorateRequest('isById', false);
  app.decorateRequest('lifetime', undefined);
  app.addHook('preHandler', (request, reply, next) => {
    const { client, method } = request;
    const pathId = (request.params as { id?: string } | undefined)?.id;
    const isPost = method === 'POST';
    if (isPost && pathId === undefined && isFree(client) && isPlainBody(request.body)) {
      next();
      return;
    }
    if (method === 'OPTIONS') {
      next();
      return;
    }
    const { parameters, isCanonical, problem } = sentBy(request);
    if (problem !== undefined) {
      refuse(reply, 'BAD_REQUEST', problem);
      return;
    }
    const goOn = (resolved: ResolvedOperation): void => {
      if (resolved.kind === 'refused') refuse(reply, resolved.code, resolved.message);
      else if (resolved.kind === 'free') {
        if (isPost) next();
        else refuseMethod(reply, 'By GET only persisted operations are asked for, by their ids. Send a POST.');
      } else if (!isPost && resolved.isMutation)
        refuseMethod(reply, 'An operation that changes something is not asked for by GET. Send a POST.');
      else {
        const { source: query, operationName, variables, asked } = resolved;
        request.body = { query, operationName: operationName ?? null, variables: variables ?? null };
        request.asked = asked;
        request.isById = pathId !== undefined || !isPlainBody(parameters);
        if (isCanonical && client?.kind === 'nobody') request.lifetime = { seconds: Infinity };
        next();
      }
    };
    const resolved = resolve(parameters, pathId, client);
    if (resolved instanceof Promise) resolved.then(goOn, next);
    else goOn(resolved);
  });
};
