import { Kind, visit, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';
import { mergedFields, setsBelow, type Budget } from './mergedFields.js';

/** How many values the arguments of fields have: they are compared, too. */
const argumentValues = (fields: readonly FieldNode[]): number => {
  let count = 0;
  for (const { arguments: given = [] } of fields)
    for (const argument of given) visit(argument, { enter: () => void (count += 1) });
  return count;
};

/** Spends what it costs to see whether these sets, which stand for one object, can be merged. */
const spend = (fragments: Fragments, sets: readonly SelectionSetNode[], budget: Budget): void => {
  const { fields, count, spreads } = mergedFields(fragments, sets, budget);
  // Every set is held against every other, and every fragment against all that stands beside it.
  budget.left -= (sets.length - 1) * count + spreads * (spreads + count);
  for (const same of fields.values()) {
    if (budget.left < 0) return;
    if (same.length > 1) budget.left -= same.length * (same.length + argumentValues(same));
    const below = setsBelow(same);
    if (below.length > 0) spend(fragments, below, budget);
  }
};

/**
 * Whether GraphQL's rule that fields of one name must ask for the same (OverlappingFieldsCanBeMerged) has to make more than
 * `maximum` comparisons for a document. It compares every field with every other of its name, so that a document of 16 kB
 * can keep it busy for a long time; counting takes no more than `maximum` steps.
 */
export const hasMoreComparisons = (document: DocumentNode, maximum: number): boolean => {
  const fragments = fragmentsOf(document);
  const budget: Budget = { left: maximum };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION)
      spend(fragments, [definition.selectionSet], budget);
    if (budget.left < 0) return true;
  }
  return false;
};
