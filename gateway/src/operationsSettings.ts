import { z } from 'zod';

const modes = ['off', 'log', 'enforce', 'ids-only'] as const;

/** The settings of persisted operations, as the environment has them. */
export const operationsShape = {
  GATEWAY_OPERATIONS_FILE: z.string().min(1).optional(),
  GATEWAY_OPERATIONS_MODE: z.enum(modes).default('off'),
  GATEWAY_MAY_BREAK_OPERATIONS: z.enum(['true', 'false']).default('false'),
  GATEWAY_APQ_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(16 * 1024 * 1024),
};

type Read = z.infer<z.ZodObject<typeof operationsShape>>;

export type OperationsSettings = {
  /** A manifest, or a folder of .graphql files: the persisted operations of all who have none of their own. */
  readonly file: string | undefined;
  /** Which operations may be asked without a key. */
  readonly mode: (typeof modes)[number];
  /** Whether a supergraph may take over on which persisted operations can no longer be asked. */
  readonly mayBreak: boolean;
  /** What is kept of documents that clients send with their hash; 0 keeps none. */
  readonly automaticBytes: number;
};

/** A mode that compares with a list needs one. */
export const requireOperations = (read: Read, context: z.RefinementCtx): void => {
  if (read.GATEWAY_OPERATIONS_MODE === 'off' || read.GATEWAY_OPERATIONS_FILE !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['GATEWAY_OPERATIONS_MODE'],
    message: 'any mode but "off" needs the operations of GATEWAY_OPERATIONS_FILE',
  });
};

export const operationsSettingsOf = (read: Read): OperationsSettings => ({
  file: read.GATEWAY_OPERATIONS_FILE,
  mode: read.GATEWAY_OPERATIONS_MODE,
  mayBreak: read.GATEWAY_MAY_BREAK_OPERATIONS === 'true',
  automaticBytes: read.GATEWAY_APQ_BYTES,
});
