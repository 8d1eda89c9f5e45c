import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addUse, newUse } from './countUses.js';
import { sayStale, type ResponseExtensions } from './incomplete.js';
import type { BeginRecord } from './records.js';
import type { RestOptions } from './restApi.js';
import type { RequestContext } from './shortWay.js';

type ExecuteOptions = {
  readonly apollo: ApolloServer<RequestContext>;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => RequestContext;
  readonly beginRecord: BeginRecord;
  /** The JSON text of what the gateway's executor gives as data. */
  readonly jsonTextOf: (data: unknown) => string;
};

/**
 * Runs the operations of what is served beside GraphQL: each is recorded by itself, and what they have come to is the request's. They
 * may cost anything.
 */
export const executeOver =
  ({ apollo, contextOf, beginRecord, jsonTextOf }: ExecuteOptions): RestOptions['executeFor'] =>
  (request, reply) => {
    const common = { ...contextOf(request, reply), maxCost: Infinity, wantsCost: false };
    return async (query, variables) => {
      const record = beginRecord(request, false);
      // Of several operations the first one's trace is the request's in the log.
      if (record) request.record ??= record;
      const contextValue = { ...common, use: newUse(request.client), record };
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      addUse(common.use, contextValue.use);
      if (body.kind !== 'single') throw new Error('an operation was answered in parts');
      const { data, errors, extensions } = body.singleResult;
      sayStale(reply, extensions as ResponseExtensions | undefined);
      return { data: data && (JSON.parse(jsonTextOf(data)) as unknown), errors };
    };
  };
