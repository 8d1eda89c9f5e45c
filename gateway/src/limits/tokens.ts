import type { DocumentNode } from 'graphql';

/** Refuses documents of more names, numbers and signs; the parser has counted them. */
export const reasonAgainstTokens = (document: DocumentNode, maxTokens: number): string | undefined =>
  (document.tokenCount ?? 0) > maxTokens ? `It has more than ${maxTokens} names, numbers and signs.` : undefined;
