import type { ContextRequest } from './serve.js';

/** The header in which the gateway says for whom it asks. It alone sets it: what a client sends under this name is dropped. */
const partnerHeader = 'tripgraph-partner';

/** What the name of a partner is like. */
export const partnerPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** The partner that a request is for; null when it names none, or something that cannot be one. */
export const partnerOf = (headers: ContextRequest['headers']): string | null => {
  const value = headers[partnerHeader];
  return typeof value === 'string' && partnerPattern.test(value) ? value : null;
};
