import type { ErrorCode } from '@tripgraph/errors/catalogue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EdgeRefusal } from './edge/edgeRefusal.js';
import { requestIdHeader } from './noteRequests.js';

const send = (reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply =>
  reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });

/** Answers a request whose URL cannot be read, which no route, no hook and no error handler of the server gets to see. */
export const answerBadUrl =
  (headers: Readonly<Record<string, string>>) =>
  (_error: unknown, { id }: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(headers).header(requestIdHeader, id);
    send(reply, 400, 'BAD_REQUEST', 'The path of the URL cannot be read. GraphQL is served at /graphql.');
  };

const codes: Readonly<Record<number, ErrorCode>> = { 405: 'METHOD_NOT_ALLOWED', 413: 'REQUEST_TOO_LARGE' };
const codeOf = (status: number): ErrorCode => codes[status] ?? 'BAD_REQUEST';

/** Whether the connection was ended in the middle of the body: nobody is there to be answered. */
const isCutOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

/**
 * Answers what never becomes a GraphQL request in the form of a GraphQL error: a body that is too large, in another
 * format or no JSON, and a path where nothing is. Anything else is told to `log` and answered without its words. What is cut off in the
 * middle has no answer, and is neither noted nor counted as one.
 */
export const answerRequestErrors = (
  app: FastifyInstance,
  maxBodyBytes: number,
  log: (error: unknown, requestId: string) => void,
): void => {
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    if (isCutOff(request)) return reply.hijack();
    if (error instanceof EdgeRefusal) {
      const { statusCode, message, headers } = error;
      return send(reply.headers(headers), statusCode, codeOf(statusCode), message);
    }
    switch (error.code) {
      case 'FST_ERR_CTP_BODY_TOO_LARGE':
        return send(
          reply,
          413,
          'REQUEST_TOO_LARGE',
          `The body is larger than ${maxBodyBytes} bytes. Send less at once.`,
        );
      case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
        return send(reply, 415, 'BAD_REQUEST', 'The body is in a format that is not read here. Send application/json.');
    }
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return send(reply, error.statusCode, 'BAD_REQUEST', 'The body is not the JSON of a GraphQL request.');
    }
    log(error, request.id);
    return send(reply, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  });
  app.setNotFoundHandler((_request, reply) =>
    send(reply, 404, 'BAD_REQUEST', 'Nothing is here. GraphQL is served at /graphql.'),
  );
};
