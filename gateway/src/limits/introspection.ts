import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';
import { mergedFields, setsBelow } from './mergedFields.js';

/** Lists inside each other: types, their fields, and the arguments of these, as tools ask for them. */
const maximumLists = 3;

const lists: ReadonlySet<string> = new Set([
  'types',
  'directives',
  'fields',
  'args',
  'interfaces',
  'possibleTypes',
  'enumValues',
  'inputFields',
]);

const isRoot = (name: string): boolean => name === '__schema' || name === '__type';

/** The first field, by its own name, that is asked for under two names. */
const repeatedIn = (fields: ReadonlyMap<string, readonly FieldNode[]>): string | undefined => {
  const keys = new Map<string, string>();
  for (const [key, nodes] of fields)
    for (const { name } of nodes) {
      if ((keys.get(name.value) ?? key) !== key) return name.value;
      keys.set(name.value, key);
    }
  return undefined;
};

const reasonIn = (
  fragments: Fragments,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  listsAbove: number,
): string | undefined => {
  const repeated = repeatedIn(fields);
  if (repeated !== undefined) return `It asks for "${repeated}" of the schema under several names.`;
  for (const same of fields.values()) {
    const isList = same.some(({ name }) => lists.has(name.value));
    const count = listsAbove + (isList ? 1 : 0);
    if (count > maximumLists) return `It asks for more than ${maximumLists} lists of the schema inside each other.`;
    const reason = reasonBelow(fragments, setsBelow(same), count);
    if (reason !== undefined) return reason;
  }
  return undefined;
};

const reasonBelow = (
  fragments: Fragments,
  sets: readonly SelectionSetNode[],
  listsAbove: number,
): string | undefined =>
  sets.length === 0
    ? undefined
    : reasonIn(fragments, mergedFields(fragments, sets, { left: Infinity }).fields, listsAbove);

/**
 * Why a document asks for too much of the schema's description of itself, which is written without any subgraph and at
 * once; undefined when it does not. Takes as long as the document stands for: to be asked of what has passed the other
 * limits.
 */
export const reasonAgainstIntrospection = (document: DocumentNode): string | undefined => {
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields } = mergedFields(fragments, [definition.selectionSet], { left: Infinity });
    const roots = new Map([...fields].filter(([, nodes]) => nodes.some(({ name }) => isRoot(name.value))));
    const reason = reasonIn(fragments, roots, 0);
    if (reason !== undefined) return reason;
  }
  return undefined;
};
