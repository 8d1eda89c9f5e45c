import { z } from 'zod';

/** The settings of what is told of use, as the environment has them. */
export const usageShape = {
  GATEWAY_USAGE_FILE: z.string().min(1).optional(),
  GATEWAY_USAGE_FILE_BYTES: z.coerce
    .number()
    .int()
    .min(1_048_576)
    .max(1_073_741_824)
    .default(32 * 1024 * 1024),
  GATEWAY_USAGE_FILES: z.coerce.number().int().min(1).max(100).default(10),
  GATEWAY_USAGE_FLUSH_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(300_000),
  GATEWAY_USAGE_OPERATIONS: z.coerce.number().int().min(10).max(100_000).default(5_000),
};

export type UsageSettings = {
  /** Where it is written which operations are used; undefined for nowhere. Of several processes each has its own beside it. */
  readonly file: string | undefined;
  /** A file that would have more becomes an older one. */
  readonly fileBytes: number;
  /** So many are kept, the newest one included; what is older goes. */
  readonly files: number;
  /** It is written this often, at midnight in UTC, and at the end. */
  readonly flushMs: number;
  /** So many operations of clients are told apart until they are written; of the others it is only counted how many. */
  readonly operations: number;
};

export const usageSettingsOf = (read: z.infer<z.ZodObject<typeof usageShape>>): UsageSettings => ({
  file: read.GATEWAY_USAGE_FILE,
  fileBytes: read.GATEWAY_USAGE_FILE_BYTES,
  files: read.GATEWAY_USAGE_FILES,
  flushMs: read.GATEWAY_USAGE_FLUSH_MS,
  operations: read.GATEWAY_USAGE_OPERATIONS,
});
