import { z } from 'zod';

const name = z.string().max(256).nullable();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A document, told once in a file before its first use. */
const operationShape = z.object({
  kind: z.literal('operation'),
  version: z.literal(1),
  hash,
  name,
  document: z.string().max(1_000_000),
});

/** How often one client has asked for it on a day, as far as one process of the gateway knew when it wrote. */
const useShape = z.object({
  kind: z.literal('use'),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  client: name,
  clientKind: z.enum(['partner', 'frontend', 'nobody']),
  hash,
  id: z.string().max(512).nullable(),
  count: z.number().int().min(0),
});

const lineShape = z.discriminatedUnion('kind', [operationShape, useShape]);

export type UsageLine = z.infer<typeof lineShape>;

/** Reads a line of a usage file; undefined for what is none, such as one that was being written when the file was copied. */
export const readUsageLine = (text: string): UsageLine | undefined => {
  try {
    return lineShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
