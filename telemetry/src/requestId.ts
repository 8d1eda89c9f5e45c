import { randomUUID } from 'node:crypto';

const shape = /^[A-Za-z0-9_.:-]{1,128}$/;

/** An id for a request that nobody has named. */
export const newRequestId = (): string => randomUUID();

/** What a client or the gateway calls a request: 1 to 128 of `A-Z a-z 0-9 _ . : -`; undefined for whatever is none. */
export const readRequestId = (header: unknown): string | undefined =>
  typeof header === 'string' && shape.test(header) ? header : undefined;
