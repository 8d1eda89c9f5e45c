import type { GraphQLDataSource } from '@apollo/gateway';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CombinedAnswer } from '../shards/answer.js';
import type { Ask, Client } from './run.js';
import { prepareFetch, type Subgraph } from './subgraph.js';

/** More request texts than this are not kept prepared. */
const maximumPreparedFetches = 1_000;

type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const toResponse = ({ data, errors }: CombinedAnswer): Response => ({
  data,
  ...(errors.length > 0 && {
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      ...(path && { path }),
      extensions: { ...extensions },
    })),
  }),
});

/** A subgraph as Apollo's executor asks it: the same requests that the engine makes, prepared once for each text. */
export const dataSource = (subgraph: Subgraph): GraphQLDataSource => {
  const prepared = new LRUCache<string, Ask>({ max: maximumPreparedFetches });
  return {
    process: async ({ request, context }) => {
      const { query = '', operationName, variables = {} } = request;
      const isMutation = /^\s*mutation\b/.test(query);
      const operationKind = isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
      const ask = prepared.get(query) ?? prepareFetch(subgraph, { operation: query, operationName, operationKind });
      prepared.set(query, ask);
      return toResponse(await ask(variables, { partner: (context as Client | undefined)?.partner }));
    },
  };
};
