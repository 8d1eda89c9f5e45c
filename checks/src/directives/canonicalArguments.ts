import { Kind, parse, print, type ConstDirectiveNode, type ConstValueNode, type SelectionSetNode } from 'graphql';

/** Arguments that are sets of fields: neither their order nor their blanks mean anything. */
const fieldSets: ReadonlySet<string> = new Set(['key.fields', 'requires.fields', 'provides.fields']);

/** Lists whose order means nothing. */
const unordered: ReadonlySet<string> = new Set([
  'listSize.slicingArguments',
  'listSize.sizedFields',
  'requiresScopes.scopes',
  'policy.policies',
]);

/** What the specifications say of arguments that are left out. */
const defaults: ReadonlyMap<string, string> = new Map([
  ['key.resolvable', 'true'],
  ['listSize.requireOneSlicingArgument', 'true'],
  ['owned.id', '"id"'],
  ['route.max', '100'],
]);

const selectionText = ({ selections }: SelectionSetNode): string =>
  selections
    .map((selection) => {
      if (selection.kind !== Kind.FIELD) return print(selection);
      return selection.selectionSet
        ? `${selection.name.value} { ${selectionText(selection.selectionSet)} }`
        : print(selection);
    })
    .sort()
    .join(' ');

const fieldSetText = (text: string): string => {
  try {
    const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
    return operation?.kind === Kind.OPERATION_DEFINITION ? selectionText(operation.selectionSet) : text;
  } catch {
    // What is no set of fields is refused by composition, in better words.
    return text;
  }
};

const valueText = (path: string, value: ConstValueNode): string => {
  if (fieldSets.has(path) && value.kind === Kind.STRING) return JSON.stringify(fieldSetText(value.value));
  if (!unordered.has(path) || value.kind !== Kind.LIST) return print(value);
  return `[${value.values
    .map((item) => valueText(path, item))
    .sort()
    .join(', ')}]`;
};

/**
 * A directive's arguments as texts by name, the same for the same meaning: defaults are left out, field sets and lists
 * without an order are sorted. `name` is the one of its specification.
 */
export const canonicalArguments = (name: string, directive: ConstDirectiveNode): ReadonlyMap<string, string> =>
  new Map(
    (directive.arguments ?? [])
      .map(({ name: { value: argument }, value }): [string, string] => [
        argument,
        valueText(`${name}.${argument}`, value),
      ])
      .filter(([argument, text]) => text !== 'null' && defaults.get(`${name}.${argument}`) !== text)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
