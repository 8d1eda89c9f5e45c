import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';

/**
 * Apollo's gateway over our own data sources: it plans and runs. `dataSourceOf` is asked once for each subgraph.
 * APOLLO_TELEMETRY_DISABLED must be set in the environment before: the constructor reads it.
 */
export const createApolloGateway = (
  supergraph: string,
  dataSourceOf: (subgraph: string) => GraphQLDataSource,
): ApolloGateway =>
  new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => dataSourceOf(name),
    validateSupergraph: true,
    queryPlannerConfig: { generateQueryFragments: false },
  });
