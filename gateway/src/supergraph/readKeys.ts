import { Kind, parse, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { EntityKey, KeyField, TypeShape } from '../shards/rules.js';
import { keysOfType } from './joinDirectives.js';
import { compositesOf } from './readTypes.js';

type Types = ReadonlyMap<string, TypeShape>;

const keyField = (types: Types, typeName: string, selection: SelectionNode): KeyField | undefined => {
  if (selection.kind !== Kind.FIELD) return undefined;
  const name = selection.name.value;
  const shape = types.get(typeName)?.fields.get(name);
  if (!shape) return undefined;
  if (!selection.selectionSet) return { name, fields: undefined };
  const fields = keyFields(types, shape.typeName, selection.selectionSet);
  return fields && { name, fields };
};

/** Undefined when the subgraph does not resolve one of the fields itself. */
const keyFields = (types: Types, typeName: string, set: SelectionSetNode): readonly KeyField[] | undefined => {
  const fields = set.selections.flatMap((selection) => keyField(types, typeName, selection) ?? []);
  return fields.length === set.selections.length ? fields : undefined;
};

const selectionSetOf = (fieldSet: string): SelectionSetNode | undefined => {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
};

/**
 * By entity type the keys that `graph` can be asked to say of its entities: those it resolves entities by, without the
 * ones it has not itself all fields of (@external). Types without any are left out.
 */
export const readKeys = (supergraph: DocumentNode, graph: string, types: Types): Map<string, readonly EntityKey[]> =>
  new Map(
    compositesOf(supergraph, graph).flatMap((type): Array<[string, readonly EntityKey[]]> => {
      const name = type.name.value;
      const keys = keysOfType(type, graph).flatMap((fieldSet) => {
        const set = selectionSetOf(fieldSet);
        const key = set && keyFields(types, name, set);
        return key ? [key] : [];
      });
      return keys.length > 0 ? [[name, keys]] : [];
    }),
  );
