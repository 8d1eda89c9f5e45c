import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitRequests, type Admission, type RequestKind } from './admitRequests.js';
import { EdgeRefusal } from './edge/edgeRefusal.js';
import { identifyClients, type Client, type Identify, type Refused } from './identifyClients.js';
import { limitRates, limitRefusals, type AnswerLimited, type Rates } from './limitRates.js';
import { overloadedMessage, retryAfter } from './overloaded.js';

/** What an operation comes to, as any client would get it: errors are masked, and there may be data beside them. */
export type Executed = {
  readonly data?: unknown;
  readonly errors?:
    | ReadonlyArray<{
        readonly message: string;
        readonly path?: ReadonlyArray<string | number> | undefined;
        readonly extensions?: Readonly<Record<string, unknown>> | undefined;
      }>
    | undefined;
};

export type Execute = (text: string, variables: Readonly<Record<string, unknown>>) => Promise<Executed>;

export type RestRequest = {
  /** The parts of the path that have a name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
  /** Where the client found us, such as `https://api.example.com`. */
  readonly origin: string;
  readonly client: Client;
  /** Runs a GraphQL operation for this client. */
  readonly execute: Execute;
};

export type RestResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Sent as they come, in place of the body; `headers` say what they are. They are not asked for any more once the client has left. */
  readonly events?: AsyncIterable<string>;
};

/** An API beside GraphQL, over the same operations. */
export type RestApi = {
  /** Where its paths begin, such as `/octo`. */
  readonly prefix: string;
  readonly routes: ReadonlyArray<{
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly path: string;
    readonly kind: RequestKind;
    readonly respond: (request: RestRequest) => Promise<RestResponse>;
  }>;
  /** The response to whoever is not believed. */
  readonly refused: (refused: Refused) => RestResponse;
  /** The response to what never reaches a route: no such path, a body that cannot be read, too much to do, nothing left of a quota, a mistake of ours. */
  readonly failure: (status: number, message: string) => RestResponse;
};

export type RestOptions = {
  readonly identify: Identify;
  readonly rates: Rates;
  readonly admission: Admission;
  /** Runs operations for the partner of a request, as long as its client waits and until its deadline. */
  readonly executeFor: (request: FastifyRequest, reply: FastifyReply) => Execute;
  readonly log: (error: unknown, requestId: string) => void;
};

const write = (reply: FastifyReply, { status, headers, body, events }: RestResponse): FastifyReply =>
  events
    ? reply.code(status).headers(headers).send(Readable.from(events))
    : reply.code(status).header('content-type', 'application/json; charset=utf-8').headers(headers).send(body);

const headerOf =
  ({ headers }: FastifyRequest) =>
  (name: string): string | undefined =>
    headers[name]?.toString();

const answerErrors = (app: FastifyInstance, { failure }: RestApi, log: RestOptions['log']): void => {
  app.setErrorHandler((error: { statusCode?: number; code?: string }, { id }, reply) => {
    if (error instanceof EdgeRefusal) {
      return write(reply.headers(error.headers), failure(error.statusCode, error.message));
    }
    const { statusCode: status = 500 } = error;
    if (status >= 400 && status < 500) {
      return write(reply, failure(status, 'The body cannot be read: it is too large, or not JSON.'));
    }
    log(error, id);
    return write(reply, failure(500, 'Something went wrong on our side.'));
  });
  app.setNotFoundHandler((_request, reply) => write(reply, failure(404, 'Nothing is at this path.')));
};

/** Clients say "JSON" of a body that is not there when there is nothing to say. */
const readEmptyBodies = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
};

/** Serves an API beside GraphQL. */
export const serveRestApi = async (app: FastifyInstance, api: RestApi, options: RestOptions): Promise<void> => {
  await app.register(
    async (scope) => {
      const refuse = (refused: Refused, reply: FastifyReply): void => void write(reply, api.refused(refused));
      const limited: AnswerLimited = ({ message }, reply) => void write(reply, api.failure(429, message));
      identifyClients(scope, options.identify, limitRefusals(options.rates, refuse, limited));
      limitRates(scope, options.rates, limited);
      answerErrors(scope, api, options.log);
      readEmptyBodies(scope);
      for (const { method, path, kind, respond } of api.routes) {
        scope.route({
          method,
          url: path,
          preHandler: admitRequests({
            admission: options.admission,
            kindOf: () => kind,
            shed: (_request, reply) =>
              void write(reply.header('retry-after', retryAfter()), api.failure(503, overloadedMessage(kind))),
          }),
          handler: async (request, reply) => {
            const origin = `${request.protocol}://${request.host}`;
            if (!URL.canParse(origin)) return write(reply, api.failure(400, 'The header Host names no host.'));
            const { client } = request;
            if (!client) throw new Error('a request came this far of which nobody knows whom it is from');
            const response = await respond({
              params: request.params as Readonly<Record<string, string>>,
              query: request.query as Readonly<Record<string, unknown>>,
              body: request.body,
              header: headerOf(request),
              origin,
              client,
              execute: options.executeFor(request, reply),
            });
            return write(reply, response);
          },
        });
      }
    },
    { prefix: api.prefix },
  );
};
