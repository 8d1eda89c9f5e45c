import { Kind, type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { namedType } from './typeNode.js';

const inputField = (supergraph: DocumentNode, typeName: string, field: string): InputValueDefinitionNode | undefined =>
  supergraph.definitions
    .flatMap((definition) =>
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.name.value === typeName
        ? (definition.fields ?? [])
        : [],
    )
    .find(({ name }) => name.value === field);

/**
 * What a path leads through, from an argument of a field down input objects (and lists of them) to its end; undefined
 * when it leads nowhere.
 */
export const stepsOfPath = (
  supergraph: DocumentNode,
  field: FieldDefinitionNode,
  [argument, ...path]: readonly string[],
): readonly [InputValueDefinitionNode, ...InputValueDefinitionNode[]] | undefined => {
  const first = field.arguments?.find(({ name }) => name.value === argument);
  if (!first) return undefined;
  const steps: [InputValueDefinitionNode, ...InputValueDefinitionNode[]] = [first];
  let last = first;
  for (const name of path) {
    const step = inputField(supergraph, namedType(last.type), name);
    if (!step) return undefined;
    steps.push(step);
    last = step;
  }
  return steps;
};
