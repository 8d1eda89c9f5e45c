import { catalogue, type ErrorCode } from '@tripgraph/errors/catalogue';
import type { FastifyInstance } from 'fastify';

type Variables = Readonly<Record<string, unknown>>;

/** Why a document's text and the values of its variables are too much; undefined when they are not. */
export type RefuseSize = (document: string, variables: Variables) => string | undefined;

const code: ErrorCode = 'OPERATION_TOO_COMPLEX';
const noVariables: Variables = {};

/**
 * Refuses requests that are too large by themselves, before anything is parsed: what is known and takes the short way has
 * variables, too.
 */
export const limitRequests = (app: FastifyInstance, refuseSize: RefuseSize): void => {
  app.addHook('preHandler', (request, reply, next) => {
    const { query, variables } = (request.body ?? {}) as { query?: unknown; variables?: unknown };
    const isObject = typeof variables === 'object' && variables !== null;
    const reason = refuseSize(
      typeof query === 'string' ? query : '',
      isObject ? (variables as Variables) : noVariables,
    );
    if (reason === undefined) {
      next();
      return;
    }
    void reply
      .code(catalogue[code].httpStatus)
      .header('content-type', 'application/json; charset=utf-8')
      .send({ errors: [{ message: `The operation is too complex. ${reason}`, extensions: { code } }] });
  });
};
