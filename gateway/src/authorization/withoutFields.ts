import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Selections that ask for nothing any more still ask whether there is something. */
const filled = (set: SelectionSetNode): SelectionSetNode | undefined =>
  set.selections.length === 0 ? { ...set, selections: [typeName] } : undefined;

/**
 * The document without some of its fields; undefined when nothing is left of the operation that has to be asked for. What is
 * around a field that is left out stays: whether it is there is not what the field would have said.
 */
export const withoutFields = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  hidden: ReadonlySet<FieldNode>,
): DocumentNode | undefined => {
  if (hidden.size === 0) return document;
  const isNothingLeft = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && (hidden.has(selection) || selection.name.value.startsWith('__')),
  );
  if (isNothingLeft) return undefined;
  return visit(document, {
    Field: { enter: (node) => (hidden.has(node) ? null : undefined) },
    SelectionSet: { leave: filled },
  });
};
