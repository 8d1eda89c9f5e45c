import { Supergraph } from '@apollo/federation-internals';
import {
  assertValidSchema,
  DirectiveLocation,
  getNamedType,
  GraphQLSchema,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLDirective,
} from 'graphql';

/** The schema that clients see, and the one with all types as subgraphs know them. */
export type Schemas = { readonly api: GraphQLSchema; readonly whole: GraphQLSchema };

const executable = new Set<string>([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);

const isForClients = (directive: GraphQLDirective): boolean =>
  isSpecifiedDirective(directive) || directive.locations.some((location) => executable.has(location));

/** A schema without the directives that only say how it is made (`making`), and without the types that only they use. */
const withoutMaking = (schema: GraphQLSchema, making: readonly GraphQLDirective[]): GraphQLSchema => {
  const config = schema.toConfig();
  const only = new Set(making.flatMap(({ args }) => args.map(({ type }) => getNamedType(type).name)));
  return new GraphQLSchema({
    ...config,
    directives: config.directives.filter(isForClients),
    // A type that a field uses, too, is found again by way of that field.
    types: config.types.filter((type) => !only.has(type.name) || isSpecifiedScalarType(type)),
  });
};

/** Reads the schemas of a composed supergraph. Throws an Error when it is not a valid one. */
export const schemasOf = (supergraphSdl: string): Schemas => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  const whole = supergraph.schema.toGraphQLJSSchema();
  const making = whole.getDirectives().filter((directive) => !isForClients(directive));
  const api = withoutMaking(supergraph.apiSchema().toGraphQLJSSchema(), making);
  assertValidSchema(api);
  return { api, whole };
};
