import {
  execute,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Data, Variables } from './run.js';

const isIntrospection = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && (selection.name.value === '__schema' || selection.name.value === '__type');

/**
 * What is asked of the schema itself, at the root of the operation or in inline fragments there, answered without any
 * subgraph; undefined when nothing is.
 */
export const compileIntrospection = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ((variables: Variables) => Data) | undefined => {
  const selections = rootFields(document, operation.selectionSet.selections).filter(isIntrospection);
  if (selections.length === 0) return undefined;
  const asked: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
  return (variables) => {
    const { data } = execute({ schema, document: asked, variableValues: variables }) as ExecutionResult;
    return (data ?? {}) as Data;
  };
};

const rootFields = (document: DocumentNode, selections: readonly SelectionNode[]): SelectionNode[] =>
  selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet.selections);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet.selections) : [];
  });
