import { setImmediate } from 'node:timers/promises';
import type { Supergraph } from '@apollo/federation-internals';
import {
  assertValidSchema,
  buildASTSchema,
  DirectiveLocation,
  getNamedType,
  GraphQLSchema,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  parse,
  printSchema,
  type GraphQLDirective,
} from 'graphql';
import { buildSupergraph } from './buildSupergraph.js';

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

/** Both as SDL, which travels between threads. */
export type SchemaTexts = { readonly [Name in keyof Schemas]: string };

/** Reads the schemas of a composed supergraph. Throws an Error when it is not a valid one. */
export const schemasOf = (supergraphSdl: string): Schemas => schemasIn(buildSupergraph(supergraphSdl));

const schemasIn = (supergraph: Supergraph): Schemas => {
  const whole = supergraph.schema.toGraphQLJSSchema();
  const making = whole.getDirectives().filter((directive) => !isForClients(directive));
  const api = withoutMaking(supergraph.apiSchema().toGraphQLJSSchema(), making);
  assertValidSchema(api);
  return { api, whole };
};

/** The schemas of a supergraph that has been read. Throws an Error when they are not valid ones. */
export const schemaTextsOf = (supergraph: Supergraph): SchemaTexts => {
  const { api, whole } = schemasIn(supergraph);
  return { api: printSchema(api), whole: printSchema(whole) };
};

const builtOf = (text: string): GraphQLSchema =>
  buildASTSchema(parse(text, { noLocation: true }), { assumeValid: true });

/**
 * The schemas again, in a small part of the time that it takes to read them from a supergraph: what `schemaTextsOf` wrote
 * has been validated. Others have a turn in between.
 */
export const builtSchemas = async (texts: SchemaTexts): Promise<Schemas> => {
  const api = builtOf(texts.api);
  await setImmediate();
  const whole = builtOf(texts.whole);
  await setImmediate();
  return { api, whole };
};
