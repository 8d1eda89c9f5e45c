import type { DocumentNode } from 'graphql';
import { documentSize } from './documentSize.js';

/** Refuses selection sets so deep inside each other, fragments counted, that walking through them takes a deep stack. */
export const reasonAgainstNesting = (document: DocumentNode, maxNesting: number): string | undefined =>
  documentSize(document, maxNesting).depth > maxNesting
    ? `Its fields are nested more than ${maxNesting} levels deep.`
    : undefined;
