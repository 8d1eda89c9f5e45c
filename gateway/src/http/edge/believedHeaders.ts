import type { FastifyInstance } from 'fastify';
import { EdgeRefusal } from './edgeRefusal.js';

const isScheme = (forwarded: string): boolean => /(^|,)\s*https?\s*$/i.test(forwarded);

/**
 * Refuses requests whose header Host names no host: whatever makes a URL of it would break. Where there are trusted proxies,
 * their word is taken for the address of the client and for http or https, and not for the host, which many of them hand on
 * as the client says it.
 */
export const believedHeaders = (app: FastifyInstance, hasProxies: boolean): void => {
  let lastHost: string | undefined;
  app.addHook('onRequest', ({ headers }, _reply, next) => {
    if (hasProxies) {
      delete headers['x-forwarded-host'];
      const { 'x-forwarded-proto': scheme } = headers;
      if (scheme !== undefined && !isScheme(scheme.toString())) delete headers['x-forwarded-proto'];
    }
    const { host } = headers;
    if (host !== lastHost) {
      if (!URL.canParse(`http://${host ?? ''}`)) {
        next(new EdgeRefusal(400, 'The header Host names no host.'));
        return;
      }
      lastHost = host;
    }
    next();
  });
};
