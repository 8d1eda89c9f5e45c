import { z } from 'zod/mini';
import { headersNow } from './browserHeaders.js';
import { askGateway } from './gateway.js';

const answer = z.object({
  data: z.optional(z.nullable(z.unknown())),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});

/** Asks for data with the headers of this browser. Rejects with the gateway's sentence when there is none. */
export const askData = async (query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const { data, errors } = answer.parse(await askGateway({ query, variables }, headersNow(), false));
  if (data === undefined || data === null) throw new Error(errors?.[0]?.message ?? 'The gateway has no data.');
  return data;
};
