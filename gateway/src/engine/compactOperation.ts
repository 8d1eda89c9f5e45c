import {
  Kind,
  print,
  type ArgumentNode,
  type DirectiveNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What fits on one line stands on one line. */
const maximumWidth = 100;

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const list = (nodes: readonly ArgumentNode[] = []): string =>
  nodes.length > 0 ? `(${nodes.map(print).join(', ')})` : '';

const directivesOf = (nodes: readonly DirectiveNode[] = []): string =>
  nodes.map((node) => ` @${node.name.value}${list(node.arguments)}`).join('');

const headOf = (node: SelectionNode): string => {
  const directives = directivesOf(node.directives);
  switch (node.kind) {
    case Kind.FIELD:
      return `${node.alias ? `${node.alias.value}: ` : ''}${node.name.value}${list(node.arguments)}${directives}`;
    case Kind.INLINE_FRAGMENT:
      return `...${node.typeCondition ? ` on ${node.typeCondition.name.value}` : ''}${directives}`;
    case Kind.FRAGMENT_SPREAD:
      return `...${node.name.value}${directives}`;
  }
};

const setOf = (node: SelectionNode): SelectionSetNode | undefined =>
  node.kind === Kind.FRAGMENT_SPREAD ? undefined : node.selectionSet;

/** Lines as they are, but leaves that follow each other share lines. */
const fill = (selections: readonly SelectionNode[]): string[] => {
  const lines: string[] = [];
  let mayFollow = false;
  for (const selection of selections) {
    const set = setOf(selection);
    const head = headOf(selection);
    const line = `${lines.at(-1)} ${head}`;
    if (set) lines.push(...block(head, set));
    else if (mayFollow && line.length <= maximumWidth) lines.splice(-1, 1, line);
    else lines.push(head);
    mayFollow = !set;
  }
  return lines;
};

const block = (head: string, set: SelectionSetNode): string[] => {
  const inner = fill(set.selections);
  const line = `${head} { ${inner.join(' ')} }`;
  // Lines that were broken inside are indented and would not read well in one.
  const isFlat = inner.every((part) => !part.startsWith(' '));
  return isFlat && line.length <= maximumWidth ? [line] : [`${head} {`, ...indent(inner), '}'];
};

/** An operation in few lines: a selection set that fits on a line is not broken, leaves share lines. */
export const compactOperation = (operation: OperationDefinitionNode): string[] => {
  const { name, variableDefinitions = [] } = operation;
  const variables = variableDefinitions.length > 0 ? `(${variableDefinitions.map(print).join(', ')})` : '';
  const called = [name?.value ?? '', variables].join('');
  const head = called === '' ? operation.operation : `${operation.operation} ${called}`;
  return block(`${head}${directivesOf(operation.directives)}`, operation.selectionSet);
};
