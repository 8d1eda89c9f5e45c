import type { DocumentNode } from 'graphql';
import { expandedCount } from './expandedCount.js';

/** Refuses documents that stand for more fields and fragments. */
export const reasonAgainstSelections = (document: DocumentNode, maxSelections: number): string | undefined =>
  expandedCount(document, () => 1) > maxSelections
    ? `It asks for more than ${maxSelections} fields, those of fragments counted wherever they are spread.`
    : undefined;
