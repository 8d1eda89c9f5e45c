import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** One operation of a document with the fragments that it needs, as manifests have it. */
export type WholeOperation = {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The operation first, then its fragments in the order of their names: docs/persisted-operations.md. */
  readonly document: DocumentNode;
};

const operationOf = ({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const found = name === undefined ? operations[0] : operations.find((operation) => operation.name?.value === name);
  if (found) return found;
  throw new Error(name === undefined ? 'There is no operation here.' : `There is no operation "${name}" here.`);
};

const neededBy = (
  operation: OperationDefinitionNode,
  all: DocumentNode,
): ReadonlyMap<string, FragmentDefinitionNode> => {
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        if (needed.has(value)) return;
        const fragment = all.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === value,
        ) as FragmentDefinitionNode | undefined;
        if (!fragment) throw new Error(`The fragment "${value}" is nowhere.`);
        needed.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return new Map([...needed].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Throws a sentence when the text is no document, or has no such operation, or lacks a fragment. */
export const wholeOperation = (text: string, operationName: string | undefined): WholeOperation => {
  const all = parse(text, { noLocation: true });
  const operation = operationOf(all, operationName);
  const fragments = neededBy(operation, all);
  return { operation, fragments, document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] } };
};
