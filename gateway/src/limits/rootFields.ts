import { Kind, type DocumentNode } from 'graphql';
import { expandedRootCount } from './expandedCount.js';

/** Refuses documents that ask for more fields at their root, those of fragments there included. */
export const reasonAgainstRootFields = (document: DocumentNode, maxRootFields: number): string | undefined =>
  expandedRootCount(document, ({ kind }) => (kind === Kind.FIELD ? 1 : 0)) > maxRootFields
    ? `It asks for more than ${maxRootFields} fields at its root.`
    : undefined;
