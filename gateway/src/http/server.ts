import { setTimeout } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ValidationRule } from 'graphql';
import { libraryLog } from '@tripgraph/telemetry/libraryLog';
import type { Log } from '@tripgraph/telemetry/log';
import { admitRequests, kindOfBody, type Admission } from './admitRequests.js';
import { clientSignal } from './clientSignal.js';
import { closedSchema } from './closedSchema.js';
import { addUse, newUse, usagePlugin, type CountUse } from './countUses.js';
import { countAnswers, type AnswerCounts } from './countAnswers.js';
import { documentStore } from './documentStore.js';
import { answerUnreadable } from './edge/answerUnreadable.js';
import { guardAll, guardGraphQL, type EdgeOptions } from './edge/guard.js';
import { securityHeadersOf } from './edge/securityHeaders.js';
import { serveExplorer, type ExplorerPages } from './explorerPages.js';
import { serveHealth } from './health.js';
import { answerRefused, identifyClients, type Identify } from './identifyClients.js';
import { sayStale, type ResponseExtensions } from './incomplete.js';
import { answerLimited, limitRates, limitRefusals, type Rates } from './limitRates.js';
import { limitRequests, type RefuseSize } from './limitRequests.js';
import { createListener, type ConnectionLimits } from './listener.js';
import { maskError } from './maskError.js';
import { withOwnCode } from './ownCode.js';
import { noteRequests, requestIdOf, type RequestNotes } from './noteRequests.js';
import { serveOperationRoutes } from './operationRoutes.js';
import { answerOverloaded } from './overloaded.js';
import { servePartnerPages, type PartnerPages } from './partnerPages.js';
import { resolveOperations, type PersistedOperations } from './persistedOperations.js';
import { allowRecords, recordRequests, stagePlugin, type BeginRecord } from './records.js';
import { answerBadUrl, answerRequestErrors } from './requestErrors.js';
import { requireOperation } from './requireOperation.js';
import { responsePlugin } from './responsePlugin.js';
import { serveRestApi, type RestApi, type RestOptions } from './restApi.js';
import { resultText } from './resultText.js';
import { servedOperations } from './servedOperations.js';
import { shortWay, type RequestContext, type RunKnown } from './shortWay.js';
import { withheldLog } from './withheldLog.js';

/** What documents may be that clients send, and what is kept of them. */
export type ServedDocuments = {
  readonly validationRules: readonly ValidationRule[];
  /** Whether clients may read the schema and get suggestions in errors. */
  readonly openSchema: boolean;
  /** Of a text and its variables, before anything else is done for them. */
  readonly refuseSize: RefuseSize;
  /** Looks into a text that is about to be parsed. */
  readonly refuseTokens: RefuseSize;
  /** Names, numbers and signs of any document: a longer one is not read to its end. */
  readonly maxTokens: number;
  /** What documents that have been validated take, at most. */
  readonly storeBytes: number;
};

export type ServerOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly gateway: GatewayInterface;
  /** Runs what the gateway knows already; without it everything goes through Apollo Server. */
  readonly runKnown?: RunKnown;
  /** The JSON text of what the gateway's executor gives as data. */
  readonly jsonTextOf: (data: unknown) => string;
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
  readonly countUse: CountUse;
  readonly counts: AnswerCounts;
  readonly partnerPages: PartnerPages;
  readonly beginRecord: BeginRecord;
  /** The page for people who write queries; without it there is none. */
  readonly explorer?: ExplorerPages;
  /** What is served beside GraphQL. */
  readonly rest: readonly RestApi[];
  readonly log: Log;
  /** Which requests are told of. */
  readonly notes: RequestNotes;
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

type MaskError = ReturnType<typeof maskError>;

const createApollo = (
  { documents, ...options }: ServerOptions,
  app: FastifyInstance,
  mask: MaskError,
): ApolloServer<RequestContext> => {
  const store = documentStore(documents.storeBytes);
  options.counts.watchDocuments(store.size);
  return new ApolloServer<RequestContext>({
    gateway: options.gateway,
    // Where the schema is closed, a rule of ours refuses it.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // They are found before, by whoever knows what a client may ask.
    persistedQueries: false,
    validationRules: [servedOperations, ...(documents.openSchema ? [] : [closedSchema]), ...documents.validationRules],
    documentStore: store,
    parseOptions: { maxTokens: documents.maxTokens },
    formatError: (formatted, error) => mask(withOwnCode(formatted, error)),
    stringifyResult: ({ errors, data, extensions }) =>
      resultText({ errors, data: data === undefined ? undefined : options.jsonTextOf(data), extensions }),
    logger: libraryLog(options.log),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      requireOperation(),
      stagePlugin(),
      responsePlugin(documents.openSchema),
      usagePlugin(options.countUse),
      fastifyApolloDrainPlugin(app),
    ],
  });
};

/**
 * Serves POST /graphql, GET and POST of persisted operations, `rest`, the pages of partners, the explorer and the paths of `serveHealth`. The executor's context has a `signal` that aborts when the client leaves or the deadline has passed, and the name of the
 * `partner` who asks. Rejects, with all closed, when it cannot listen.
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
    clientErrorHandler: answerUnreadable(headers),
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
    executeFor: (request, reply) => {
      const common = { ...contextOf(request, reply), maxCost: Infinity, wantsCost: false };
      return async (query, variables) => {
        const record = options.beginRecord(request, false);
        // Of several operations the first one's trace is the request's in the log.
        if (record) request.record ??= record;
        const contextValue = { ...common, use: newUse(request.client), record };
        const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
        addUse(common.use, contextValue.use);
        if (body.kind !== 'single') throw new Error('an operation was answered in parts');
        const { data, errors, extensions } = body.singleResult;
        sayStale(reply, extensions as ResponseExtensions | undefined);
        return { data: data && (JSON.parse(options.jsonTextOf(data)) as unknown), errors };
      };
    },
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
