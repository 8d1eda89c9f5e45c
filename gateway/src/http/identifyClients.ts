import { catalogue } from '@tripgraph/errors/catalogue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What a request says of whom it is from; undefined where it lacks the header. */
export type Claim = { readonly authorization: string | undefined; readonly actFor: string | undefined };

/** Who asks, and what it may. */
export type Client = {
  readonly kind: 'nobody' | 'frontend' | 'partner';
  /** A partner's name, or the subject of a frontend's token. */
  readonly name: string | undefined;
  readonly scopes: readonly string[];
  readonly mode: 'off' | 'log' | 'enforce' | 'ids-only';
  readonly manifest: string | undefined;
  /** What it may use up a minute, and what one request may cost, where it is not as much as anybody's. */
  readonly quota: { readonly costPerMinute: number; readonly maxRequestCost: number | undefined } | undefined;
  /** Web pages of these origins may ask for it. */
  readonly allowedOrigins: readonly string[];
};

export type Identity =
  | { readonly kind: 'nobody'; readonly client: Client }
  | { readonly kind: 'partner'; readonly name: string; readonly client: Client }
  | { readonly kind: 'frontend'; readonly name: string; readonly client: Client }
  | { readonly kind: 'refused'; readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly message: string };

export type Refused = Extract<Identity, { kind: 'refused' }>;

/** Says whom a request is from; a promise only for what it has not seen before. */
export type Identify = (claim: Claim) => Identity | Promise<Identity>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The name of the partner whose key the request has. */
    partner: string | undefined;
    /** Who asks; undefined until that is known, and for whoever is not believed. */
    client: Client | undefined;
  }
}

/** What the headers of a request say of whom it is from. */
const claimOf = ({ headers }: FastifyRequest): Claim => {
  const { authorization, 'tripgraph-act-for': actFor } = headers;
  // A header that is sent twice arrives as "a, b", which names nobody.
  return { authorization, actFor: actFor?.toString() };
};

/** Answers a request that is refused as a GraphQL error. */
export const answerRefused = ({ code, message }: Refused, reply: FastifyReply): void => {
  if (code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer realm="tripgraph"');
  void reply
    .code(catalogue[code].httpStatus)
    .header('content-type', 'application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });
};

/** Lets each request know its partner, and refuses what is not believed before its body is read. */
export const identifyClients = (
  app: FastifyInstance,
  identify: Identify,
  refuse: (refused: Refused, reply: FastifyReply) => void,
): void => {
  app.decorateRequest('partner', undefined);
  app.decorateRequest('client', undefined);
  app.addHook('onRequest', (request, reply, next) => {
    const take = (identity: Identity): void => {
      if (identity.kind === 'refused') {
        refuse(identity, reply);
        return;
      }
      if (identity.kind === 'partner') request.partner = identity.name;
      request.client = identity.client;
      next();
    };
    const identity = identify(claimOf(request));
    if (identity instanceof Promise) identity.then(take, next);
    else take(identity);
  });
};
