import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EdgeRefusal } from './edgeRefusal.js';

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const refusalOf = (request: FastifyRequest): EdgeRefusal | undefined => {
  switch (request.method) {
    case 'POST':
      return undefined;
    case 'GET':
    case 'HEAD':
      if (Object.hasOwn(request.query as object, 'query')) {
        return new EdgeRefusal(405, 'By GET an operation is asked for by its id. Send its text by POST.', {
          allow: 'POST',
        });
      }
      return hasBody(request) ? new EdgeRefusal(400, 'A GET request has no body. Send it by POST.') : undefined;
    default:
      return new EdgeRefusal(405, 'GraphQL is asked for by POST.', { allow: 'GET, HEAD, POST' });
  }
};

/** Lets GraphQL be asked for by POST, and by GET where the request has neither a body nor the text of an operation. */
export const methodRules = (app: FastifyInstance, path: string): void => {
  app.addHook('onRequest', (request, _reply, next) => next(refusalOf(request)));
  // That they are refused as methods, and not as a path where nothing is.
  app.route({ method: ['PUT', 'PATCH', 'DELETE'], url: path, handler: () => undefined });
};
