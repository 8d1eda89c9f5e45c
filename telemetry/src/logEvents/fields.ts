import { z } from 'zod';

// Fields that several events have. What has an id is said once in the schema.

export const requestId = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,128}$/)
  .meta({
    id: 'requestId',
    description: 'Names the request of a client in all processes. Its answer says it in the header x-request-id.',
  });

export const traceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ id: 'traceId', description: 'The trace of a request that is recorded.' });

export const count = z.number().int().nonnegative().meta({ id: 'count' });
export const ms = z.number().nonnegative().meta({ id: 'ms', description: 'Milliseconds.' });

export const path = z
  .array(z.union([z.string(), z.number().int()]))
  .meta({ id: 'path', description: 'Where in the answer.' });

const errorFields = {
  type: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
};

/** An error, as much of it as may be written: nothing of a row, a request or an answer that somebody has put into it. */
export const err = z
  .strictObject({
    ...errorFields,
    stack: z.string().optional(),
    causes: z.array(z.strictObject(errorFields)).optional(),
  })
  .meta({ id: 'err', description: 'An error: what it says of itself, and what has led to it.' });

export const processNumber = z.number().int().positive().meta({
  id: 'process',
  description: 'Which of several processes of a gateway writes, or of which one the line speaks.',
});
