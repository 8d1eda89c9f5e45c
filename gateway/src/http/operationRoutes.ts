import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cacheableAnswers } from './cacheableAnswers.js';
import type { RequestContext } from './shortWay.js';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => RequestContext;

/** As a plain POST, whatever the request was: its operation has been put into the body. */
const askApollo =
  (apollo: ApolloServer<RequestContext>, contextOf: ContextOf) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    if (request.headers.accept !== undefined) headers.set('accept', request.headers.accept);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, body: request.body, search: '' },
      context: async () => contextOf(request, reply),
    });
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.code(answer.status ?? 200);
    if (answer.body.kind !== 'complete') throw new Error('an operation was answered in parts');
    return answer.body.string;
  };

/** Serves what is asked for by an id: GET /graphql, and GET and POST /graphql/<id>. */
export const serveOperationRoutes = (
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  contextOf: ContextOf,
): void => {
  const handler = askApollo(apollo, contextOf);
  app.get('/graphql', { onSend: cacheableAnswers }, handler);
  app.get('/graphql/:id', { onSend: cacheableAnswers }, handler);
  app.post('/graphql/:id', handler);
};
