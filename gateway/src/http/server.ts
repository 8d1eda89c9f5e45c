import { setTimeout } from 'node:timers/promises';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { admitRequests, kindOfBody, type Admission } from './admitRequests.js';
import { createApollo, type ApolloOptions } from './apolloServer.js';
import { clientSignal } from './clientSignal.js';
import { newUse } from './countUses.js';
import { countAnswers, type AnswerCounts } from './countAnswers.js';
import { answerUnreadable } from './edge/answerUnreadable.js';
import { guardAll, guardGraphQL, type EdgeOptions } from './edge/guard.js';
import { securityHeadersOf } from './edge/securityHeaders.js';
import { executeOver } from './executeOver.js';
import { serveExplorer, type ExplorerPages } from './explorerPages.js';
import { serveHealth } from './health.js';
import { answerRefused, identifyClients, type Identify } from './identifyClients.js';
import { answerLimited, limitRates, limitRefusals, type Rates } from './limitRates.js';
import { limitRequests, type RefuseSize } from './limitRequests.js';
import { createListener, type ConnectionLimits } from './listener.js';
import { maskError } from './maskError.js';
import { noteRequests, requestIdOf, type RequestNotes } from './noteRequests.js';
import { serveOperationRoutes } from './operationRoutes.js';
import { answerOverloaded } from './overloaded.js';
import { servePartnerPages, type PartnerPages } from './partnerPages.js';
import { resolveOperations, type PersistedOperations } from './persistedOperations.js';
import { recordQueries, type QueryRecorder } from './recordQueries.js';
import { allowRecords, recordRequests, type BeginRecord } from './records.js';
import { answerBadUrl, answerRequestErrors } from './requestErrors.js';
import { serveRestApi, type RestApi, type RestOptions } from './restApi.js';
import { shortWay, type RequestContext, type RunKnown } from './shortWay.js';
import { withheldLog } from './withheldLog.js';

/** What documents may be that clients send, and what is kept of them. */
export type ServedDocuments = ApolloOptions['documents'] & {
  /** Of a text and its variables, before anything else is done for them. */
  readonly refuseSize: RefuseSize;
  /** Looks into a text that is about to be parsed. */
  readonly refuseTokens: RefuseSize;
};

export type ServerOptions = Pick<ApolloOptions, 'gateway' | 'jsonTextOf' | 'countUse' | 'log'> & {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Runs what the gateway knows already; without it everything goes through Apollo Server. */
  readonly runKnown?: RunKnown;
  readonly documents: ServedDocuments;
  readonly maxBodyBytes: number;
  readonly connections: ConnectionLimits;
  readonly admission: Admission;
  /** What a request may cost whose client's quota does not say; the operations of `rest` may cost anything. */
  readonly maxCost: number;
  /** After this long a request is answered with what there is. */
  readonly deadlineMs: number;
  /** So long requests are taken after it was asked to close, until everybody knows that it is not ready any more. */
  readonly drainGraceMs: number;
  /** Which of several processes this is. */
  readonly processNumber: number | undefined;
  readonly identify: Identify;
  readonly rates: Rates;
  readonly edge: EdgeOptions;
  readonly operations: PersistedOperations;
  readonly counts: AnswerCounts;
  readonly partnerPages: PartnerPages;
  readonly beginRecord: BeginRecord;
  /** The page for people who write queries; without it there is none. */
  readonly explorer?: ExplorerPages;
  /** What is served beside GraphQL. */
  readonly rest: readonly RestApi[];
  /** Which requests are told of. */
  readonly notes: RequestNotes;
  /** Told of queries, with their variables; without it nobody is. */
  readonly recorder?: QueryRecorder;
};

export type RunningServer = {
  /** Where GraphQL is served, such as http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** Is not ready from now on, stops taking requests after the grace, lets running ones finish, and closes. */
  readonly close: () => Promise<void>;
};

/** An id in a path, of which each character may be written as three. */
const maximumPathIdCharacters = 1_536;

const noScopes: readonly string[] = [];

/**
 * Serves POST /graphql, GET and POST of persisted operations, `rest`, the pages of partners, the explorer and the paths of
 * `serveHealth`. The executor's context has a `signal` that aborts when the client leaves or the deadline has passed, and the name of
 * the `partner` who asks. Rejects, with all closed, when it cannot listen.
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { edge, maxBodyBytes, documents } = options;
  const headers = securityHeadersOf(edge);
  const app = Fastify({
    bodyLimit: maxBodyBytes,
    trustProxy: edge.trustedProxies.length > 0 && [...edge.trustedProxies],
    serverFactory: (listener) => createListener(options.connections, listener),
    forceCloseConnections: 'idle',
    // Whoever asks over a connection that is still open is answered.
    return503OnClosing: false,
    frameworkErrors: answerBadUrl(headers),
    clientErrorHandler: answerUnreadable(headers, options.counts.countStatus),
    genReqId: requestIdOf,
    routerOptions: { maxParamLength: maximumPathIdCharacters },
  });
  allowRecords(app);
  noteRequests(app, options.notes);
  guardAll(app, edge, { headers, maxBodyBytes });
  countAnswers(app, options.counts);
  const tellFailed = (err: unknown, requestId: string): void => options.log('request failed', { requestId, err });
  const health = serveHealth(app, options.processNumber);
  answerRequestErrors(app, maxBodyBytes, tellFailed);
  const mask = maskError(withheldLog(options.log), documents.openSchema);
  const apollo = createApollo(options, app, mask);
  const maxCostOf = ({ client }: FastifyRequest): number => client?.quota?.maxRequestCost ?? options.maxCost;
  const contextOf = (request: FastifyRequest, { raw }: FastifyReply): RequestContext => ({
    requestId: request.id,
    signal: clientSignal(raw, options.deadlineMs),
    partner: request.partner,
    scopes: request.client?.scopes ?? noScopes,
    isAuthenticated: request.client !== undefined && request.client.kind !== 'nobody',
    maxCost: maxCostOf(request),
    // What is got may be kept by others on the way, who did not ask for it.
    wantsCost: request.method === 'POST' && request.headers['tripgraph-cost'] === '1',
    use: (request.use = newUse(request.client)),
    lifetime: request.lifetime,
    account: request.account,
    record: request.record,
  });
  await apollo.start();
  await app.register(async (graphql) => {
    guardGraphQL(graphql, '/graphql');
    identifyClients(graphql, options.identify, limitRefusals(options.rates, answerRefused, answerLimited));
    limitRates(graphql, options.rates, answerLimited);
    recordRequests(graphql, options.beginRecord);
    if (options.recorder) recordQueries(graphql, options.recorder);
    resolveOperations(graphql, options.operations);
    limitRequests(graphql, documents.refuseSize);
    const { admission } = options;
    graphql.addHook('preHandler', admitRequests({ admission, kindOf: kindOfBody(admission), shed: answerOverloaded }));
    const { runKnown, countUse } = options;
    if (runKnown) shortWay(graphql, { runKnown, contextOf, maxCostOf, countUse, maskError: mask });
    // What is known has been parsed, and is answered by now.
    limitRequests(graphql, documents.refuseTokens);
    await graphql.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['POST', 'OPTIONS'],
      context: async (request, reply) => contextOf(request, reply),
    });
    serveOperationRoutes(graphql, apollo, contextOf);
  });
  const restOptions: RestOptions = {
    identify: options.identify,
    rates: options.rates,
    admission: options.admission,
    executeFor: executeOver({ apollo, contextOf, beginRecord: options.beginRecord, jsonTextOf: options.jsonTextOf }),
    log: tellFailed,
  };
  for (const api of options.rest) await serveRestApi(app, api, restOptions);
  const { identify, rates, admission, partnerPages: pages } = options;
  await servePartnerPages(app, { identify, rates, admission, pages });
  if (options.explorer) serveExplorer(app, options.explorer);
  const address = await app.listen({ host: options.host, port: options.port }).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  health.become('ready');
  return {
    url: `${address}/graphql`,
    close: async () => {
      health.become('draining');
      await setTimeout(options.drainGraceMs);
      await apollo.stop();
    },
  };
};
