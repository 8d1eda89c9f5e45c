import { problem } from '@tripgraph/errors/problem';
import type { DocumentNode, ValidationRule } from 'graphql';
import { documentSize } from './documentSize.js';
import { hasMoreComparisons } from './fieldComparisons.js';
import { reasonAgainstIntrospection } from './introspection.js';

export type OperationLimits = {
  /** Fields and fragments of a document's operations, each fragment counted wherever it is spread. */
  readonly maxSelections: number;
  /** Selection sets inside each other, those of fragments included. */
  readonly maxDepth: number;
  /** Comparisons of fields and fragments that may be needed to see whether fields of one name ask for the same. */
  readonly maxComparisons: number;
};

/** Why a document is too complex to be checked, planned and answered while others wait; undefined when it is not. */
export const reasonAgainst = (limits: OperationLimits, document: DocumentNode): string | undefined => {
  const { selections, depth } = documentSize(document, limits.maxDepth);
  if (depth > limits.maxDepth) return `Its fields are nested more than ${limits.maxDepth} levels deep.`;
  if (selections > limits.maxSelections)
    return `It asks for more than ${limits.maxSelections} fields, those of fragments counted wherever they are spread.`;
  if (hasMoreComparisons(document, limits.maxComparisons))
    return 'It has the same fields or fragments in one place too often.';
  return reasonAgainstIntrospection(document);
};

/**
 * Refuses documents that are too complex with OPERATION_TOO_COMPLEX, as a rule of validation that keeps the others from
 * looking at them: it must take less time than what it prevents.
 */
export const tooComplex =
  (limits: OperationLimits): ValidationRule =>
  (context) => ({
    Document: {
      enter: (document) => {
        const reason = reasonAgainst(limits, document);
        if (reason === undefined) return undefined;
        context.reportError(problem('OPERATION_TOO_COMPLEX', `The operation is too complex. ${reason}`));
        // Null takes the document out of the walk that all rules share.
        return null;
      },
    },
  });
