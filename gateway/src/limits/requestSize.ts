import { reasonAgainstBytes } from './documentBytes.js';
import type { OperationLimits } from './operationLimits.js';
import { reasonAgainstVariables } from './variables.js';

/** Why a document's text or the values of its variables are too much, known before anything is parsed; else undefined. */
export const reasonAgainstRequest = (
  limits: OperationLimits,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): string | undefined =>
  reasonAgainstBytes(document, limits.maxDocumentBytes) ?? reasonAgainstVariables(variables, limits);
