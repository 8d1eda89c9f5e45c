import type { ErrorCode } from '@tripgraph/errors/catalogue';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestKind } from './admitRequests.js';

/** What clients are told who are not answered. Nothing was sent to a subgraph: it is safe to say so. */
export const overloadedMessage = (kind: RequestKind): string =>
  kind === 'booking'
    ? 'More is asked than can be answered right now. Nothing was changed; send it again after a moment.'
    : 'More is asked than can be answered right now. Ask again after a moment.';

const bodyOf = (kind: RequestKind): string => {
  const extensions = { code: 'OVERLOADED' satisfies ErrorCode, retryable: true };
  return `${JSON.stringify({ errors: [{ message: overloadedMessage(kind), extensions }] })}\n`;
};
const bodies = { read: bodyOf('read'), booking: bodyOf('booking') };

const shortestSeconds = 1;
const longestSeconds = 3;

/** When to come back, drawn anew for each: clients that are shed together do not come back together. */
export const retryAfter = (): string =>
  String(shortestSeconds + Math.floor(Math.random() * (longestSeconds - shortestSeconds + 1)));

/** Answers a GraphQL request that is shed. */
export const answerOverloaded = ({ headers }: FastifyRequest, reply: FastifyReply, kind: RequestKind): void => {
  const subtype = headers.accept?.includes('application/graphql-response+json') ? 'graphql-response+json' : 'json';
  void reply
    .code(503)
    .header('retry-after', retryAfter())
    .header('cache-control', 'no-store')
    .header('content-type', `application/${subtype}; charset=utf-8`)
    .send(bodies[kind]);
};
