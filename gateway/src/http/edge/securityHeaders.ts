import type { FastifyInstance } from 'fastify';

export type SecuritySettings = {
  /** So long browsers are to come over https alone, in seconds; 0 tells them nothing. */
  readonly hstsSeconds: number;
};

/**
 * What every answer says to browsers and to what is in between, unless whoever makes it says something else: nothing of it
 * is a page, nothing may be kept, and which of several answers it is depends on these headers.
 */
export const securityHeadersOf = ({ hstsSeconds }: SecuritySettings): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  vary: 'accept, accept-encoding, origin',
  ...(hstsSeconds > 0 && { 'strict-transport-security': `max-age=${hstsSeconds}; includeSubDomains` }),
});

/** Sets these headers before anything else is done, so that refusals have them, too. */
export const setSecurityHeaders = (app: FastifyInstance, headers: Readonly<Record<string, string>>): void => {
  const all = Object.entries(headers);
  app.addHook('onRequest', (_request, reply, next) => {
    for (const [name, value] of all) reply.header(name, value);
    next();
  });
};
