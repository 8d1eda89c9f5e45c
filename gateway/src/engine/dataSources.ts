import type { GraphQLDataSource } from '@apollo/gateway';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CombinedAnswer } from '../shards/answer.js';
import type { Requirement } from './representation.js';
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

/**
 * What a fetch requires, which Apollo's executor does not say: what its representations have. Undefined for a fetch of none.
 */
const requiredOf = (representations: unknown): Requirement[] | undefined => {
  if (!Array.isArray(representations)) return undefined;
  const byType = new Map<string, Set<string>>();
  for (const { __typename, ...fields } of representations as ReadonlyArray<Readonly<Record<string, unknown>>>) {
    const names = byType.get(String(__typename)) ?? new Set(['__typename']);
    byType.set(String(__typename), names);
    for (const name of Object.keys(fields)) names.add(name);
  }
  return [...byType].map(([typeCondition, names]) => ({
    kind: 'InlineFragment',
    typeCondition,
    selections: [...names].map((name) => ({ kind: 'Field', name })),
  }));
};

/** A subgraph as Apollo's executor asks it: the same requests that the engine makes, prepared once for each text. */
export const dataSource = (subgraph: Subgraph): GraphQLDataSource => {
  const prepared = new LRUCache<string, Ask>({ max: maximumPreparedFetches });
  return {
    process: async ({ request, context }) => {
      const { query = '', operationName, variables = {} } = request;
      const isMutation = /^\s*mutation\b/.test(query);
      const operationKind = isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
      const requires = requiredOf(variables['representations']);
      const key = `${query}\n${JSON.stringify(requires)}`;
      const ask =
        prepared.get(key) ??
        prepareFetch(subgraph, { operation: query, operationName, operationKind, ...(requires && { requires }) });
      prepared.set(key, ask);
      const { partner, scopes, requestId } = (context as Client | undefined) ?? {};
      return toResponse(await ask(variables, { partner, scopes, requestId }));
    },
  };
};
