import { Kind, print, visit, type DocumentNode, type FieldNode } from 'graphql';
import type { Path } from './run.js';

// The planner takes an alias for the field of that name: `{ product { id: name reviews { text } } }` needs the product's
// key `id` for its reviews, and comes out without `name`. So every alias has another name on its way to the subgraphs,
// one that no field has.

const prefix = 'aliased_';

/** What the schema says of itself is not asked of subgraphs. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/** The key under which subgraphs answer a field. */
export const dataKeyOf = ({ name, alias }: FieldNode): string => {
  if (!alias || alias.value === name.value) return name.value;
  return isIntrospection(name.value) ? alias.value : `${prefix}${alias.value}`;
};

const renameAlias = (node: FieldNode): FieldNode | undefined => {
  const key = dataKeyOf(node);
  if (!node.alias || key === node.alias.value) return undefined;
  return { ...node, alias: { kind: Kind.NAME, value: key } };
};

/** The text to be planned for a document. */
export const textToPlan = (document: DocumentNode, source: string): string => {
  const renamed = visit(document, { Field: { leave: renameAlias } });
  return renamed === document ? source : print(renamed);
};

/** Something of an answer, such as an error, with the path that the client knows. */
export const withClientPath = <Placed extends { readonly path?: Path }>(placed: Placed): Placed =>
  placed.path?.some((step) => typeof step === 'string' && step.startsWith(prefix))
    ? {
        ...placed,
        path: placed.path.map((step) =>
          typeof step === 'string' && step.startsWith(prefix) ? step.slice(prefix.length) : step,
        ),
      }
    : placed;
