import { parse, type DocumentNode } from 'graphql';
import { composeParts, type CompositionProblem, type Hint } from './composeParts.js';
import type { SupergraphConfig } from './readConfig.js';

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

const hintText = ({ code, message }: Hint): string => `[${code}]: ${message}`;

/**
 * Composes the subgraphs' schemas (by subgraph name) into one supergraph and checks the shard rules of those that are
 * sharded, and of all which fields are @idempotent or @strict. The supergraph says nothing of shards: the planner sees one subgraph, and supergraph.yaml who owns what.
 */
export const compose = (config: SupergraphConfig, schemas: ReadonlyMap<string, string>): Composition => {
  const problemText = (problem: CompositionProblem): string => {
    if (problem.kind === 'unreadable') return problem.message;
    if (problem.kind === 'composition') return `${problem.code}: ${problem.message}`;
    const { subgraph, coordinate, message } = problem;
    const line = lineOf(parse(schemas.get(subgraph) ?? ''), coordinate);
    const file = config.subgraphs.find(({ name }) => name === subgraph)?.schemaFile ?? subgraph;
    return `${file}${line === undefined ? '' : `:${line}`}: ${coordinate}: ${message}`;
  };
  const composed = composeParts(config, schemas);
  if (composed.kind === 'refused') return { kind: 'refused', problems: composed.problems.map(problemText) };
  return { ...composed, hints: composed.hints.map(hintText) };
};
