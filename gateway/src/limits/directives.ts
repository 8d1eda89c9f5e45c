import { Kind, type DirectiveNode, type DocumentNode } from 'graphql';
import { expandedCount } from './expandedCount.js';

export type DirectiveLimits = { readonly maxDirectives: number; readonly maxDirectivesPerNode: number };

type Directed = { readonly directives?: readonly DirectiveNode[] | undefined };

/** Definitions and variables, which are not selections and yet can have directives. */
const aroundSelections = ({ definitions }: DocumentNode): Directed[] =>
  definitions.flatMap((definition): Directed[] => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return [definition, ...(definition.variableDefinitions ?? [])];
    return definition.kind === Kind.FRAGMENT_DEFINITION ? [definition] : [];
  });

/** Refuses documents of more directives, on one field, fragment, variable or operation or at all. */
export const reasonAgainstDirectives = (
  document: DocumentNode,
  { maxDirectives, maxDirectivesPerNode }: DirectiveLimits,
): string | undefined => {
  let most = 0;
  const countOf = ({ directives = [] }: Directed): number => {
    most = Math.max(most, directives.length);
    return directives.length;
  };
  const around = aroundSelections(document).reduce((sum, node) => sum + countOf(node), 0);
  const count = around + expandedCount(document, countOf);
  if (most > maxDirectivesPerNode) return `It has more than ${maxDirectivesPerNode} directives in one place.`;
  return count > maxDirectives
    ? `It has more than ${maxDirectives} directives, those of fragments counted wherever they are spread.`
    : undefined;
};
