import { z } from 'zod';

/** A line of the access log: a query as it was asked, and what became of it. */
export const accessLine = z.object({
  version: z.literal(1),
  /** When it came. */
  at: z.iso.datetime(),
  client: z.enum(['nobody', 'frontend', 'partner']),
  /** The name of a partner; null for everybody else. */
  partner: z.string().nullable(),
  /** By which its client has asked for it; null where that was its text, or a hash of it. */
  id: z.string().nullable(),
  operationName: z.string().nullable(),
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
  /** False where a secret was left out of it. */
  isWhole: z.boolean(),
  status: z.number().int(),
  /** Of its errors, each once. */
  codes: z.array(z.string()),
  durationMs: z.number().nonnegative(),
});

export type AccessLine = z.output<typeof accessLine>;
