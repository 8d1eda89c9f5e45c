import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** The schema that clients see, and the one with all types as subgraphs know them. */
export type Schemas = { readonly api: GraphQLSchema; readonly whole: GraphQLSchema };

/** Reads the schemas of a composed supergraph. Throws an Error when it is not a valid one. */
export const schemasOf = (supergraphSdl: string): Schemas => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  return { api: supergraph.apiSchema().toGraphQLJSSchema(), whole: supergraph.schema.toGraphQLJSSchema() };
};
