import type { FastifyInstance } from 'fastify';
import { EdgeRefusal } from './edgeRefusal.js';

const utf8 = /^charset\s*=\s*("utf-?8"|utf-?8)$/i;

/** Whether a Content-Type is JSON in UTF-8, by saying so or by saying nothing of it. */
export const isUtf8Json = (contentType: string): boolean => {
  if (contentType === 'application/json') return true;
  const [essence = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  if (essence.toLowerCase() !== 'application/json') return false;
  return parameters.every((parameter) => utf8.test(parameter) || !/^charset\s*(=|$)/i.test(parameter));
};

const jsonOnly = 'The body is in a format that is not read here. Send application/json in UTF-8.';

const codingRefused = (read: string): EdgeRefusal =>
  new EdgeRefusal(415, `The body is in an encoding (Content-Encoding) that is not read here. Send ${read}.`, {
    'accept-encoding': read,
  });

/**
 * Refuses bodies that are not JSON, not in UTF-8, or compressed in another way than `readCodings` names, before anything of
 * them is read. Forms and plain text, which pages of any origin may send, are among them.
 */
export const bodyRules = (app: FastifyInstance, readCodings: readonly string[]): void => {
  const read = readCodings.length === 0 ? 'identity' : readCodings.join(', ');
  app.addHook('onRequest', (request, _reply, next) => {
    const { 'content-type': type, 'content-encoding': coding } = request.headers;
    if (type !== undefined && !isUtf8Json(type)) next(new EdgeRefusal(415, jsonOnly));
    else if (coding !== undefined && coding !== 'identity' && !readCodings.includes(coding)) next(codingRefused(read));
    else next();
  });
};

/** Refuses GraphQL requests that say nothing of what their body is, as a page of any origin could send them. */
export const requireContentType = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, _reply, next) => {
    if (request.method === 'POST' && request.headers['content-type'] === undefined)
      next(new EdgeRefusal(415, jsonOnly));
    else next();
  });
};
