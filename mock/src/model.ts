import { buildSupergraph } from '@tripgraph/gateway/plan/buildSupergraph';
import { schemasOf } from '@tripgraph/gateway/plan/schemas';
import type { EntityKey, ShardRules } from '@tripgraph/gateway/shards/rules';
import { readRules } from '@tripgraph/gateway/supergraph/readRules';
import { isEnumType, isInterfaceType, isObjectType, parse, type GraphQLSchema } from 'graphql';

/** A subgraph as the gateway asks it: with `_entities` and only what it resolves. */
export type SubgraphModel = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly rules: ShardRules;
};

/** What a supergraph says of the world that is made up for it. */
export type Model = {
  /** What clients see. */
  readonly api: GraphQLSchema;
  readonly subgraphs: readonly SubgraphModel[];
  /** By entity type the keys of all subgraphs; the first is the one that an entity is known by. */
  readonly keys: ReadonlyMap<string, readonly EntityKey[]>;
  /** Entity types whose ids name a bucket, with the field that holds the id. */
  readonly owned: ReadonlyMap<string, string>;
  /** What the schema says of a coordinate: `Type`, `Type.field` or `Enum.VALUE`; empty where it says nothing. */
  readonly description: (coordinate: string) => string;
};

const descriptionIn = (schema: GraphQLSchema, coordinate: string): string => {
  const [typeName = '', name] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (name === undefined) return type?.description ?? '';
  if (isEnumType(type)) return type.getValue(name)?.description ?? '';
  return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[name]?.description ?? '') : '';
};

/** Reads what there is to make up. Throws an Error for what is no composed supergraph. */
export const modelOf = (supergraph: string): Model => {
  const document = parse(supergraph, { noLocation: true });
  const { api, whole } = schemasOf(supergraph);
  const subgraphs = [...buildSupergraph(supergraph).subgraphs()].map(({ name, schema }): SubgraphModel => {
    const rules = readRules(document, name) as ShardRules;
    return { name, schema: schema.toGraphQLJSSchema(), rules };
  });
  const keys = new Map<string, readonly EntityKey[]>();
  const owned = new Map<string, string>();
  for (const { rules } of subgraphs) {
    for (const [type, found] of rules.keys) keys.set(type, [...(keys.get(type) ?? []), ...found]);
    for (const [type, id] of rules.owned) owned.set(type, id);
  }
  return { api, subgraphs, keys, owned, description: (coordinate) => descriptionIn(whole, coordinate) };
};
