import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';
import type { DocumentNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';

type Variables = Readonly<Record<string, unknown>>;

/** Where a field says how large its page is: a number, or the variable of that name. */
type Size = number | { readonly variable: string; readonly missing: number };

/** Arguments that say how many items a page has. */
const sizeArguments: ReadonlySet<string> = new Set(['first', 'last', 'limit']);

const sizeOf = (node: ValueNode, { variableDefinitions = [] }: OperationDefinitionNode): Size | undefined => {
  if (node.kind === Kind.INT) return Math.max(1, Number(node.value));
  if (node.kind !== Kind.VARIABLE) return undefined;
  const name = node.name.value;
  const unsaid = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return { variable: name, missing: unsaid?.kind === Kind.INT ? Math.max(1, Number(unsaid.value)) : 1 };
};

const sizesOf = ({ arguments: given = [] }: FieldNode, operation: OperationDefinitionNode): Size[] =>
  given.flatMap(({ name, value }) => (sizeArguments.has(name.value) ? (sizeOf(value, operation) ?? []) : []));

type Walking = {
  readonly fragments: Fragments;
  readonly operation: OperationDefinitionNode;
  /** Pages inside each other, for each that has none inside it. */
  readonly chains: Size[][];
};

/** Whether there are pages in a selection set; `above` are those around it. */
const walk = (
  walking: Walking,
  set: SelectionSetNode,
  above: readonly Size[],
  inside: ReadonlySet<string>,
): boolean => {
  let hasPages = false;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const own = sizesOf(selection, walking.operation);
      const chain = [...above, ...own];
      const isAround = selection.selectionSet ? walk(walking, selection.selectionSet, chain, inside) : false;
      if (own.length > 0 && !isAround) walking.chains.push(chain);
      hasPages ||= isAround || own.length > 0;
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const name = isSpread ? selection.name.value : '';
    const fragment = isSpread ? walking.fragments.get(name) : selection;
    if (!fragment || inside.has(name)) continue;
    const isAround = walk(walking, fragment.selectionSet, above, isSpread ? new Set([...inside, name]) : inside);
    hasPages ||= isAround;
  }
  return hasPages;
};

const numberOf = (size: Size, variables: Variables): number => {
  if (typeof size === 'number') return size;
  const value = Object.hasOwn(variables, size.variable) ? variables[size.variable] : size.missing;
  return typeof value === 'number' && value > 1 ? value : 1;
};

/**
 * Refuses pages inside each other whose sizes, multiplied, are more than `maxPageProduct`. The document is walked through
 * once, for as long as what it stands for; what comes of it looks at the variables alone.
 */
export const reasonAgainstPages = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  maxPageProduct: number,
): ((variables: Variables) => string | undefined) => {
  const chains: Size[][] = [];
  walk({ fragments: fragmentsOf(document), operation, chains }, operation.selectionSet, [], new Set());
  const reason = `Its pages inside each other come to more than ${maxPageProduct} items.`;
  return (variables) => {
    for (const chain of chains) {
      let items = 1;
      for (const size of chain) items *= numberOf(size, variables);
      if (items > maxPageProduct) return reason;
    }
    return undefined;
  };
};
