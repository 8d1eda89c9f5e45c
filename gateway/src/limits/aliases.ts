import { Kind, type DocumentNode, type SelectionNode } from 'graphql';
import { expandedCount, expandedRootCount } from './expandedCount.js';

export type AliasLimits = { readonly maxAliases: number; readonly maxRootAliases: number };

const isAliased = (selection: SelectionNode): number => (selection.kind === Kind.FIELD && selection.alias ? 1 : 0);

/** Refuses documents that ask for more fields under another name, at the root or at all. */
export const reasonAgainstAliases = (
  document: DocumentNode,
  { maxAliases, maxRootAliases }: AliasLimits,
): string | undefined => {
  if (expandedRootCount(document, isAliased) > maxRootAliases)
    return `It has more than ${maxRootAliases} aliases at its root.`;
  return expandedCount(document, isAliased) > maxAliases
    ? `It has more than ${maxAliases} aliases, those of fragments counted wherever they are spread.`
    : undefined;
};
