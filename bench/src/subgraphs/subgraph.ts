import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { activityOf, placeOf, supplierOf, type Buckets } from '../fixture/data.js';
import { rootOf } from '../fixture/root.js';
import { schemaOf, type SubgraphName } from '../fixture/supergraph.js';
import { responseBytes, type Answer } from './bareServer.js';

type Reference = { readonly id: string };
const references = {
  Activity: { __resolveReference: ({ id }: Reference) => activityOf(id) },
  Supplier: { __resolveReference: ({ id }: Reference) => supplierOf(id) },
  Place: { __resolveReference: ({ id }: Reference) => placeOf(id) },
};

const maxKeptBytes = 512 * 1024 * 1024;

export type Subgraph = {
  readonly answer: Answer;
  /** How many requests were new, and had to be executed. */
  readonly executed: () => number;
};

const schemaFor = (name: SubgraphName): GraphQLSchema => {
  const typeDefs = parse(schemaOf(name));
  const own = Object.entries(references).filter(([type]) =>
    typeDefs.definitions.some((definition) => 'name' in definition && definition.name?.value === type),
  );
  return buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(own) });
};

/**
 * A subgraph that executes each request once, by graphql-js, and from then on answers the same bytes from memory.
 * Gateways word their requests differently: each teaches it its own when its answers are verified.
 */
export const createSubgraph = (name: SubgraphName, buckets: Buckets): Subgraph => {
  const schema = schemaFor(name);
  const rootValue = rootOf(buckets);
  const known = new Map<string, Buffer>();
  let keptBytes = 0;
  let executed = 0;
  const learn = async (body: string): Promise<Buffer> => {
    executed += 1;
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
      operationName?: string;
    };
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: variables ?? {},
      operationName: operationName ?? null,
      rootValue,
    });
    const response = responseBytes('200 OK', JSON.stringify(result));
    keptBytes += response.length + body.length;
    if (keptBytes < maxKeptBytes) known.set(body, response);
    return response;
  };
  return { answer: (body) => known.get(body) ?? learn(body), executed: () => executed };
};
