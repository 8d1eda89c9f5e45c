import { z } from 'zod';
import type { OperationLimits } from './limits/operationLimits.js';

/** The settings of what a document and its variables may be, as the environment has them. */
export const limitShape = {
  GATEWAY_MAX_DOCUMENT_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .max(16 * 1024 * 1024)
    .default(64 * 1024),
  GATEWAY_MAX_TOKENS: z.coerce.number().int().min(100).max(1_000_000).default(1_000),
  GATEWAY_MAX_SELECTIONS: z.coerce.number().int().min(100).max(1_000_000).default(500),
  GATEWAY_MAX_DEPTH: z.coerce.number().int().min(1).max(400).default(7),
  GATEWAY_MAX_ALIASES: z.coerce.number().int().min(0).max(1_000_000).default(15),
  GATEWAY_MAX_ROOT_ALIASES: z.coerce.number().int().min(0).max(1_000_000).default(5),
  GATEWAY_MAX_ROOT_FIELDS: z.coerce.number().int().min(1).max(1_000_000).default(5),
  GATEWAY_MAX_DIRECTIVES: z.coerce.number().int().min(0).max(1_000_000).default(20),
  GATEWAY_MAX_DIRECTIVES_PER_NODE: z.coerce.number().int().min(0).max(1_000).default(3),
  GATEWAY_MAX_SELECTION_DEPTH: z.coerce.number().int().min(10).max(400).default(100),
  GATEWAY_MAX_FIELD_COMPARISONS: z.coerce.number().int().min(1_000).max(10_000_000).default(50_000),
  GATEWAY_MAX_PAGE_PRODUCT: z.coerce.number().int().min(1).max(1_000_000_000).default(10_000),
  GATEWAY_MAX_VARIABLE_VALUES: z.coerce.number().int().min(10).max(1_000_000).default(5_000),
  GATEWAY_MAX_VARIABLE_DEPTH: z.coerce.number().int().min(1).max(400).default(10),
};

export const limitSettingsOf = (read: z.output<z.ZodObject<typeof limitShape>>): OperationLimits => ({
  maxDocumentBytes: read.GATEWAY_MAX_DOCUMENT_BYTES,
  maxTokens: read.GATEWAY_MAX_TOKENS,
  maxNesting: read.GATEWAY_MAX_SELECTION_DEPTH,
  maxDepth: read.GATEWAY_MAX_DEPTH,
  maxSelections: read.GATEWAY_MAX_SELECTIONS,
  maxAliases: read.GATEWAY_MAX_ALIASES,
  maxRootAliases: read.GATEWAY_MAX_ROOT_ALIASES,
  maxRootFields: read.GATEWAY_MAX_ROOT_FIELDS,
  maxDirectives: read.GATEWAY_MAX_DIRECTIVES,
  maxDirectivesPerNode: read.GATEWAY_MAX_DIRECTIVES_PER_NODE,
  maxComparisons: read.GATEWAY_MAX_FIELD_COMPARISONS,
  maxPageProduct: read.GATEWAY_MAX_PAGE_PRODUCT,
  maxVariableValues: read.GATEWAY_MAX_VARIABLE_VALUES,
  maxVariableDepth: read.GATEWAY_MAX_VARIABLE_DEPTH,
});
