import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import { acceptedType, type AcceptedType } from './acceptedType.js';
import { EdgeRefusal } from './edgeRefusal.js';

/** More Accept headers than this are not kept in mind. */
const maximumAcceptHeaders = 100;

const nothingFits =
  'The header Accept takes nothing that is sent here. Accept application/graphql-response+json or application/json.';

/**
 * Decides before anything is read in which media type a GraphQL request is answered, or refuses it with 406. Afterwards its
 * header `accept` is that type, or is not there where the client leaves it to us: all ways to an answer, Apollo Server's
 * among them, come to the same by it.
 */
export const negotiate = (app: FastifyInstance): void => {
  const known = new LRUCache<string, AcceptedType>({ max: maximumAcceptHeaders });
  app.addHook('onRequest', (request, _reply, next) => {
    const { headers } = request;
    const { accept } = headers;
    if (accept === undefined) {
      next();
      return;
    }
    let type = known.get(accept);
    if (type === undefined) {
      type = acceptedType(accept);
      known.set(accept, type);
    }
    if (type === 'none') {
      next(new EdgeRefusal(406, nothingFits));
      return;
    }
    if (type === 'any') delete headers.accept;
    else headers.accept = type;
    next();
  });
};

/**
 * The HTTP status of a request that is well-formed and asks for what cannot be run. GraphQL over HTTP wants 200 for it where
 * the client asks for application/json by name: such clients read the body of nothing else. All others get the status.
 */
export const statusFor = (accept: string | undefined, status: number): number =>
  status === 400 && accept === 'application/json' ? 200 : status;
