import { Kind, type DocumentNode } from 'graphql';
import { defaultMaximumIds, type MergeRule, type ShardRules } from '../shards/rules.js';
import { stepsOfPath } from './argumentPath.js';
import {
  argumentNumber,
  argumentText,
  directivesNamed,
  graphNameOf,
  keysOfType,
  type Directed,
} from './joinDirectives.js';
import { readKeys } from './readKeys.js';
import { compositesOf, fieldsOf, readTypes } from './readTypes.js';
import { shardDirectiveNames } from './shardDirectives.js';
import { isListType } from './typeNode.js';

const rootTypes = (supergraph: DocumentNode): { queryType: string; mutationType: string | undefined } => {
  const schema = supergraph.definitions.find((definition) => definition.kind === Kind.SCHEMA_DEFINITION);
  const nameOf = (operation: string): string | undefined =>
    schema?.operationTypes.find((type) => type.operation === operation)?.type.name.value;
  return { queryType: nameOf('query') ?? 'Query', mutationType: nameOf('mutation') };
};

/**
 * Reads the shard rules of `subgraph` from a composed supergraph. A type's rule counts for the subgraph when the subgraph
 * has the type; a field's when the subgraph resolves the field. Undefined when the supergraph has no such subgraph.
 */
export const readRules = (supergraph: DocumentNode, subgraph: string): ShardRules | undefined => {
  const graph = graphNameOf(supergraph, subgraph);
  if (graph === undefined) return undefined;
  const owned = new Map<string, string>();
  const scattered = new Map<string, readonly string[]>();
  const routes = new Map<string, readonly string[]>();
  const splits = new Map<string, number>();
  const scatters = new Set<string>();
  const idempotent = new Set<string>();
  const strict = new Set<string>();
  const merges = new Map<string, MergeRule>();
  const types = readTypes(supergraph, graph);
  const rules = {
    owned,
    scattered,
    routes,
    splits,
    scatters,
    idempotent,
    strict,
    merges,
    keys: readKeys(supergraph, graph, types),
    types,
    ...rootTypes(supergraph),
  };
  const names = shardDirectiveNames(supergraph);
  if (!names) return rules;

  const readMerge = (coordinate: string, node: Directed): void => {
    const rule = argumentText(directivesNamed(node, names.merge)[0], 'rule');
    if (rule !== undefined) merges.set(coordinate, rule as MergeRule);
  };
  for (const type of compositesOf(supergraph, graph)) {
    const name = type.name.value;
    readMerge(name, type);
    const [ownedDirective] = directivesNamed(type, names.owned);
    if (ownedDirective) owned.set(name, argumentText(ownedDirective, 'id') ?? 'id');
    if (directivesNamed(type, names.scatter).length > 0) {
      scattered.set(name, keysOfType(type, graph)[0]?.split(/\s+/) ?? []);
    }
    for (const field of fieldsOf(type, graph)) {
      const coordinate = `${name}.${field.name.value}`;
      readMerge(coordinate, field);
      if (directivesNamed(field, names.scatter).length > 0) scatters.add(coordinate);
      if (directivesNamed(field, names.idempotent).length > 0) idempotent.add(coordinate);
      if (directivesNamed(field, names.strict).length > 0) strict.add(coordinate);
      const [route] = directivesNamed(field, names.route);
      const path = argumentText(route, 'id')?.split('.');
      if (!path) continue;
      routes.set(coordinate, path);
      const end = stepsOfPath(supergraph, field, path)?.at(-1);
      if (end && isListType(end.type)) splits.set(coordinate, argumentNumber(route, 'max') ?? defaultMaximumIds);
    }
  }
  return rules;
};
