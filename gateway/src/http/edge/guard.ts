import type { FastifyInstance } from 'fastify';
import { bodyRules, requireContentType } from './bodyRules.js';
import { answerOrigins } from './cors.js';
import { compressAnswers } from './compressAnswers.js';
import { believedHeaders } from './believedHeaders.js';
import { methodRules } from './methodRules.js';
import { inflateBodies, readCodings } from './inflateBodies.js';
import { negotiate } from './negotiate.js';
import { setSecurityHeaders } from './securityHeaders.js';

/** How the gateway meets browsers, proxies and clients that compress. */
export type EdgeOptions = {
  /** Web pages of these origins may ask without the key of a partner. */
  readonly allowedOrigins: readonly string[];
  /** Whether an origin is one of these, or one of any client's. */
  readonly isKnownOrigin: (origin: string) => boolean;
  /** Addresses and networks of proxies that are believed when they say who asks, and whether over https. */
  readonly trustedProxies: readonly string[];
  /** Whether longer answers are compressed for those who take it. */
  readonly compress: boolean;
  /** Whether bodies may be compressed. */
  readonly acceptCompressed: boolean;
  /** So long browsers are to come over https alone; 0 tells them nothing. */
  readonly hstsSeconds: number;
};

/** The rules for all requests, whatever they are for, that need nothing but the head of a request. */
export const guardAll = (
  app: FastifyInstance,
  edge: EdgeOptions,
  { headers, maxBodyBytes }: { readonly headers: Readonly<Record<string, string>>; readonly maxBodyBytes: number },
): void => {
  setSecurityHeaders(app, headers);
  believedHeaders(app, edge.trustedProxies.length > 0);
  answerOrigins(app, { isKnown: edge.isKnownOrigin, allowed: edge.allowedOrigins });
  bodyRules(app, edge.acceptCompressed ? readCodings : []);
  if (edge.acceptCompressed) inflateBodies(app, maxBodyBytes);
  if (edge.compress) compressAnswers(app);
};

/** The rules for GraphQL requests to `path`, before it is asked whom they are from. */
export const guardGraphQL = (app: FastifyInstance, path: string): void => {
  negotiate(app);
  requireContentType(app);
  methodRules(app, path);
};
