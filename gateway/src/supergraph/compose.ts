import { composeServices } from '@apollo/composition';
import { parse, type DocumentNode } from 'graphql';
import { checkRules, checkRulesOfOne } from './checkRules.js';
import { parseFile } from './parseFile.js';
import type { SubgraphConfig, SupergraphConfig } from './readConfig.js';
import { readRules } from './readRules.js';

/** What came of composing: the supergraph's SDL, or every reason why there is none. Hints never stop a composition. */
export type Composition =
  | { readonly kind: 'composed'; readonly supergraph: string; readonly hints: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Where a coordinate (`Type` or `Type.field`) stands in a schema, as a line number. */
const lineOf = (schema: DocumentNode, coordinate: string): number | undefined => {
  const [typeName, fieldName] = coordinate.split('.');
  for (const definition of schema.definitions) {
    if (!('name' in definition) || definition.name?.value !== typeName) continue;
    if (fieldName === undefined) return definition.loc?.startToken.line;
    if (!('fields' in definition)) continue;
    const field = definition.fields?.find(({ name }) => name.value === fieldName);
    if (field) return field.name.loc?.startToken.line;
  }
  return undefined;
};

const checkSubgraph = (supergraph: DocumentNode, subgraph: SubgraphConfig, schema: DocumentNode): string[] => {
  const rules = readRules(supergraph, subgraph.name);
  if (!rules) return [];
  const check = subgraph.shards ? checkRules : checkRulesOfOne;
  const problems = check(supergraph, subgraph.name, rules);
  return problems.map(({ coordinate, message }) => {
    const line = lineOf(schema, coordinate);
    return `${subgraph.schemaFile}${line === undefined ? '' : `:${line}`}: ${coordinate}: ${message}`;
  });
};

/** The parsed schema, or the sentence that says why it cannot be read. */
const parseSchema = (subgraph: SubgraphConfig, text: string): DocumentNode | string => {
  try {
    return parseFile(subgraph.schemaFile, text);
  } catch (error) {
    return (error as Error).message;
  }
};

/**
 * Composes the subgraphs' schemas (by subgraph name) into one supergraph and checks the shard rules of those that are
 * sharded, and of all which fields are @idempotent or @strict. The supergraph says nothing of shards: the planner sees one subgraph, and supergraph.yaml who owns what.
 */
export const compose = (config: SupergraphConfig, schemas: ReadonlyMap<string, string>): Composition => {
  const parsed = config.subgraphs.map((subgraph) => ({
    subgraph,
    schema: parseSchema(subgraph, schemas.get(subgraph.name) ?? ''),
  }));
  const unreadable = parsed.flatMap(({ schema }) => (typeof schema === 'string' ? [schema] : []));
  if (unreadable.length > 0) return { kind: 'refused', problems: unreadable };
  const services = parsed.map(({ subgraph, schema }) => ({
    name: subgraph.name,
    url: subgraph.url,
    typeDefs: schema as DocumentNode,
  }));
  const result = composeServices(services);
  if (result.errors) {
    return {
      kind: 'refused',
      problems: result.errors.map((error) => `${String(error.extensions['code'])}: ${error.message}`),
    };
  }
  const supergraph = parse(result.supergraphSdl);
  const problems = parsed.flatMap(({ subgraph, schema }) =>
    checkSubgraph(supergraph, subgraph, schema as DocumentNode),
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'composed', supergraph: result.supergraphSdl, hints: result.hints.map(String) };
};
