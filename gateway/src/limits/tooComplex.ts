import { problem } from '@tripgraph/errors/problem';
import type { DocumentNode, GraphQLError, ValidationRule } from 'graphql';
import { reasonAgainstAliases } from './aliases.js';
import { reasonAgainstDepth } from './depth.js';
import { reasonAgainstDirectives } from './directives.js';
import { hasMoreComparisons } from './fieldComparisons.js';
import { reasonAgainstCycles } from './fragmentCycles.js';
import { reasonAgainstIntrospection } from './introspection.js';
import { reasonAgainstNesting } from './nesting.js';
import type { OperationLimits } from './operationLimits.js';
import { reasonAgainstRootFields } from './rootFields.js';
import { reasonAgainstSelections } from './selections.js';
import { reasonAgainstTokens } from './tokens.js';

/** Why a document is refused; undefined when it is not. Pure, and its time grows with the document's length alone. */
type DocumentRule = (document: DocumentNode, limits: OperationLimits) => string | undefined;

/**
 * In the order in which they are asked: what bounds how deep the others must walk comes first, and what takes as long as the
 * document stands for comes last.
 */
const documentRules: readonly DocumentRule[] = [
  (document, { maxTokens }) => reasonAgainstTokens(document, maxTokens),
  (document, { maxNesting }) => reasonAgainstNesting(document, maxNesting),
  reasonAgainstCycles,
  (document, { maxSelections }) => reasonAgainstSelections(document, maxSelections),
  (document, { maxDepth }) => reasonAgainstDepth(document, maxDepth),
  (document, { maxRootFields }) => reasonAgainstRootFields(document, maxRootFields),
  reasonAgainstAliases,
  reasonAgainstDirectives,
  (document, { maxComparisons }) =>
    hasMoreComparisons(document, maxComparisons)
      ? 'It has the same fields or fragments in one place too often.'
      : undefined,
  reasonAgainstIntrospection,
];

/** Why a document is too complex to be checked, planned and answered while others wait; undefined when it is not. */
export const reasonAgainst = (limits: OperationLimits, document: DocumentNode): string | undefined => {
  for (const rule of documentRules) {
    const reason = rule(document, limits);
    if (reason !== undefined) return reason;
  }
  return undefined;
};

/** The one error of all limits; it says which of them, and nothing of the schema. */
export const tooComplexError = (reason: string): GraphQLError =>
  problem('OPERATION_TOO_COMPLEX', `The operation is too complex. ${reason}`);

/**
 * Refuses documents that are too complex with OPERATION_TOO_COMPLEX, as a rule of validation that keeps the others from
 * looking at them: it must take less time than what it prevents. `limitsOf` says what a document of that text may be.
 */
export const tooComplex =
  (limitsOf: (source: string) => OperationLimits): ValidationRule =>
  (context) => ({
    Document: {
      enter: (document) => {
        const reason = reasonAgainst(limitsOf(document.loc?.source.body ?? ''), document);
        if (reason === undefined) return undefined;
        context.reportError(tooComplexError(reason));
        // Null takes the document out of the walk that all rules share.
        return null;
      },
    },
  });
