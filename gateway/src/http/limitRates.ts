import type { ErrorCode } from '@tripgraph/errors/catalogue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Client, Refused } from './identifyClients.js';

/** What one request spends of what its client may. */
export type Account = {
  /** Whether nothing was left when it came. */
  readonly isEmpty: boolean;
  /** What its client is told who has nothing left. */
  readonly message: string;
  readonly spend: (estimated: number) => GraphQLError | undefined | Promise<GraphQLError | undefined>;
  readonly settle: (estimated: number, actual: number) => void;
  /** What the answer says of it, in the words of its headers. */
  readonly headers: () => { readonly policy: string; readonly state: string; readonly retryAfter: string | undefined };
};

/** Says what requests spend from; undefined where they may spend anything. */
export type Rates = {
  /** A promise only where it has to be asked for. */
  readonly accountOf: (client: Client, address: () => string | undefined) => Account | undefined | Promise<Account>;
  readonly accountOfRefused: (address: string | undefined) => Account | undefined;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request spends from; undefined where its client may spend anything. */
    account: Account | undefined;
  }
}

/** Answers a request whose client has nothing left. */
export type AnswerLimited = (account: Account, reply: FastifyReply) => void;

const say = (account: Account, reply: FastifyReply): void => {
  const { policy, state, retryAfter } = account.headers();
  void reply.header('ratelimit-policy', policy).header('ratelimit', state);
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
};

/** What is asked for a partner by who may act for it was paid for by what the partner asked of that one. */
const isActing = ({ headers }: FastifyRequest): boolean => headers['tripgraph-act-for'] !== undefined;

/**
 * Refuses requests of clients who have nothing left, before their bodies are read, and says in each answer what is left. It comes
 * right after it is known who asks.
 */
export const limitRates = (app: FastifyInstance, rates: Rates, answer: AnswerLimited): void => {
  app.decorateRequest('account', undefined);
  app.addHook('onRequest', (request, reply, next) => {
    const { client } = request;
    const take = (account: Account): void => {
      request.account = account;
      if (account.isEmpty) answer(account, reply);
      else next();
    };
    const account = client && !isActing(request) ? rates.accountOf(client, () => request.ip) : undefined;
    if (!account) next();
    else if (account instanceof Promise) account.then(take, next);
    else take(account);
  });
  app.addHook('onSend', ({ account, lifetime }, reply, payload, next) => {
    // What others may keep says nothing of the one who asked for it first.
    if (account && (lifetime === undefined || account.isEmpty)) say(account, reply);
    next(null, payload);
  });
};

/** Answers who is not believed: so many an address, and after that with 429. Who has a right key does not come here. */
export const limitRefusals =
  (rates: Rates, refuse: (refused: Refused, reply: FastifyReply) => void, answer: AnswerLimited) =>
  (refused: Refused, reply: FastifyReply): void => {
    const account = refused.code === 'UNAUTHENTICATED' ? rates.accountOfRefused(reply.request.ip) : undefined;
    if (!account?.isEmpty) {
      refuse(refused, reply);
      return;
    }
    say(account, reply);
    answer(account, reply);
  };

/** Answers a GraphQL request whose client has nothing left. */
export const answerLimited: AnswerLimited = ({ message }, reply) => {
  const { accept } = reply.request.headers;
  const subtype = accept?.includes('application/graphql-response+json') ? 'graphql-response+json' : 'json';
  const extensions = { code: 'RATE_LIMITED' satisfies ErrorCode, retryable: true };
  void reply
    .code(429)
    .header('cache-control', 'no-store')
    .header('content-type', `application/${subtype}; charset=utf-8`)
    .send({ errors: [{ message, extensions }] });
};
