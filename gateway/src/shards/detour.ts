import {
  Kind,
  OperationTypeNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { responseKeyOf } from './collectFields.js';
import { hiddenField } from './hidden.js';
import type { ShardRules } from './rules.js';

/**
 * The planner sees one subgraph, so it may ask the shard of an activity for `place { activities }` although every shard
 * holds some of them. Such a selection becomes a detour: the first request asks for the key alone, and then the entity's
 * fields are asked for like those of any entity, of all shards.
 */
export type Detour = {
  /** Response keys from the root to the objects; lists on the way are walked through. */
  readonly path: readonly string[];
  readonly typeName: string;
  /** Key field to the response key it was asked for under. */
  readonly keys: ReadonlyMap<string, string>;
  readonly typeNameKey: string;
  /** Asks for the objects' fields: `query ($representations: [_Any!]!, …) { _entities(…) { … } }`. */
  readonly operation: OperationDefinitionNode;
};

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

const representations: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: name('representations') },
  type: {
    kind: Kind.NON_NULL_TYPE,
    type: {
      kind: Kind.LIST_TYPE,
      type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('_Any') } },
    },
  },
};

const entitiesOperation = (
  operation: OperationDefinitionNode,
  typeName: string,
  selectionSet: SelectionSetNode,
): OperationDefinitionNode => {
  const fragment: SelectionNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(typeName) },
    selectionSet,
  };
  const entities: FieldNode = {
    kind: Kind.FIELD,
    name: name('_entities'),
    arguments: [{ kind: Kind.ARGUMENT, name: name('representations'), value: representations.variable }],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [fragment] },
  };
  return {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    ...(operation.name && { name: operation.name }),
    variableDefinitions: [
      representations,
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => variable.name.value !== 'representations'),
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [entities] },
  };
};

/** The part of a selection set whose fields pass `keep`, with the fragments around them; undefined when none does. */
const part = (set: SelectionSetNode, keep: (field: FieldNode) => boolean): SelectionSetNode | undefined => {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keep(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const inner = part(selection.selectionSet, keep);
    return inner ? [{ ...selection, selectionSet: inner }] : [];
  });
  return selections.length > 0 ? { ...set, selections } : undefined;
};

type Walk = { readonly rules: ShardRules; readonly operation: OperationDefinitionNode; readonly detours: Detour[] };

const detourField = (
  walk: Walk,
  field: FieldNode,
  typeName: string,
  set: SelectionSetNode,
  path: readonly string[],
): FieldNode => {
  const keyFields = walk.rules.scattered.get(typeName) ?? [];
  const isLocal = (inner: FieldNode): boolean =>
    inner.name.value === '__typename' || keyFields.includes(inner.name.value);
  const beyond = part(set, (inner) => !isLocal(inner));
  if (!beyond) return field;
  const number = walk.detours.length;
  const keys = keyFields.map((keyField) => [keyField, hiddenField(`key_${number}_${keyField}`, keyField)] as const);
  const typeNameField = hiddenField(`typename_${number}`, '__typename');
  walk.detours.push({
    path,
    typeName,
    keys: new Map(keys.map(([keyField, { key }]) => [keyField, key])),
    typeNameKey: typeNameField.key,
    operation: entitiesOperation(walk.operation, typeName, beyond),
  });
  const local = part(set, isLocal)?.selections ?? [];
  return {
    ...field,
    selectionSet: { ...set, selections: [...local, typeNameField.node, ...keys.map(([, { node }]) => node)] },
  };
};

const walkSet = (walk: Walk, parentType: string, set: SelectionSetNode, path: readonly string[]): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = selection.typeCondition?.name.value ?? parentType;
      return { ...selection, selectionSet: walkSet(walk, inner, selection.selectionSet, path) };
    }
    const typeName = walk.rules.types.get(parentType)?.fields.get(selection.name.value)?.typeName;
    if (!selection.selectionSet) return selection;
    const inner = [...path, responseKeyOf(selection)];
    // Below `_entities` no field is known by name: its fragments say the types.
    if (typeName === undefined) return { ...selection, selectionSet: walkSet(walk, '', selection.selectionSet, inner) };
    if (walk.rules.scattered.has(typeName))
      return detourField(walk, selection, typeName, selection.selectionSet, inner);
    return { ...selection, selectionSet: walkSet(walk, typeName, selection.selectionSet, inner) };
  }),
});

/** Takes the detours out of an operation whose fragments are inline. */
export const takeDetours = (
  rules: ShardRules,
  operation: OperationDefinitionNode,
): { readonly operation: OperationDefinitionNode; readonly detours: readonly Detour[] } => {
  const walk: Walk = { rules, operation, detours: [] };
  const rootType =
    operation.operation === OperationTypeNode.MUTATION ? (rules.mutationType ?? 'Mutation') : rules.queryType;
  const selectionSet = walkSet(walk, rootType, operation.selectionSet, []);
  return { operation: { ...operation, selectionSet }, detours: walk.detours };
};
