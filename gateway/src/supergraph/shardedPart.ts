import type { DocumentNode, FieldDefinitionNode } from 'graphql';
import type { ShardRules } from '../shards/rules.js';
import { compositeNamed, fieldsOf } from './readTypes.js';

/** A sharded subgraph's part of a supergraph, with the rules read from it: what the checks look at. */
export type ShardedPart = { readonly supergraph: DocumentNode; readonly graph: string; readonly rules: ShardRules };

/** One way in which a sharded subgraph's schema contradicts itself, at the coordinate `Type` or `Type.field`. */
export type RuleProblem = {
  readonly coordinate: string;
  readonly message: string;
  /** Its kind, where that is another than what the check is about. */
  readonly kind?: RuleProblemKind;
};

/** What is the matter, in a word: for those who count such problems or agree to one. */
export type RuleProblemKind =
  'mutation-scatter' | 'unmerged-scatter' | 'unowned-route' | 'unowned-entity' | 'misplaced-rule';

/** A problem with its kind. */
export type KnownProblem = Required<RuleProblem>;

/** The fields of a type that the subgraph resolves; none for a type that it does not have. */
export const fieldsIn = ({ supergraph, graph }: ShardedPart, typeName: string): FieldDefinitionNode[] => {
  const type = compositeNamed(supergraph, graph, typeName);
  return type ? fieldsOf(type, graph) : [];
};

/** One of those fields. */
export const fieldIn = (part: ShardedPart, typeName: string, fieldName: string): FieldDefinitionNode | undefined =>
  fieldsIn(part, typeName).find(({ name }) => name.value === fieldName);
