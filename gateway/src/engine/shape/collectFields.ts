import {
  isAbstractType,
  isCompositeType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../run.js';
import { isIncluded } from './conditions.js';

export type Selections = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that decide what is left out. */
  readonly variables: Variables;
  /** Fields that the client may not see. */
  readonly hidden: ReadonlySet<FieldNode>;
};

const applies = (schema: GraphQLSchema, condition: string | undefined, typeName: string): boolean => {
  if (condition === undefined || condition === typeName) return true;
  const conditionType = schema.getType(condition);
  const type = schema.getType(typeName);
  return (
    isAbstractType(conditionType) &&
    isCompositeType(type) &&
    schema.isSubType(conditionType, type as Parameters<GraphQLSchema['isSubType']>[1])
  );
};

/** The fields that selection sets ask of an object of `typeName`, grouped by response key in the order asked. */
export const collectFields = (
  selections: Selections,
  typeName: string,
  sets: readonly SelectionSetNode[],
  into = new Map<string, FieldNode[]>(),
  spread = new Set<string>(),
): Map<string, FieldNode[]> => {
  for (const set of sets) {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives, selections.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = into.get(key);
        if (nodes) nodes.push(selection);
        else into.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selections.schema, selection.typeCondition?.name.value, typeName)) {
          collectFields(selections, typeName, [selection.selectionSet], into, spread);
        }
      } else if (!spread.has(selection.name.value)) {
        // A fragment adds the same fields each time it is spread on one object: once is enough.
        spread.add(selection.name.value);
        const fragment = selections.fragments.get(selection.name.value);
        if (fragment && applies(selections.schema, fragment.typeCondition.name.value, typeName)) {
          collectFields(selections, typeName, [fragment.selectionSet], into, spread);
        }
      }
    }
  }
  return into;
};
