import { ApolloServer, type BaseContext } from '@apollo/server';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { libraryLog } from '@tripgraph/telemetry/libraryLog';
import type { FastifyInstance } from 'fastify';
import type { OtlpSettings } from '@tripgraph/telemetry/otlp/settings';
import { parse, type GraphQLSchema } from 'graphql';
import { answerHealth } from './answerHealth.js';
import { limitEntities } from './entityLimit.js';
import { failedRequests } from './failedRequests.js';
import { openLog } from './log.js';
import type { SubgraphMetrics } from './metrics/subgraphMetrics.js';
import { onlySigned, secretsOf, type Trust } from './onlySigned.js';
import { openApp } from './openApp.js';
import type { Readiness } from './readiness.js';
import { openTracing } from './trace/openTracing.js';
import type { Recording } from './trace/recording.js';

/** What a context may be made from. */
export type ContextRequest = {
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether whoever asked has closed the connection, and no answer can reach it any more. */
  readonly isGone: () => boolean;
  /** What is to be written down of it; undefined for most requests. */
  readonly recording?: Recording | undefined;
};

export type SubgraphOptions<Context extends BaseContext> = {
  readonly name: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The schema as published, in GraphQL SDL. */
  readonly schema: string;
  readonly resolvers: unknown;
  /** Made anew for each request: loaders never outlive it. */
  readonly createContext: (request: ContextRequest) => Context;
  /** Rejects with the reason when the subgraph cannot answer. */
  readonly checkReady: () => Promise<Readiness>;
  readonly logLevel: string;
  /** Addresses whose passwords its log must not hold, such as that of its database. */
  readonly secretUrls?: readonly string[] | undefined;
  /** How it knows the gateway's requests; without it, any are taken. */
  readonly trust?: Trust | undefined;
  /** Where spans are sent; nowhere without. */
  readonly otlp?: OtlpSettings | undefined;
  /** Served beside it, on a port of their own; without them nothing is counted. */
  readonly metrics?: SubgraphMetrics | undefined;
};

export type RunningSubgraph = {
  readonly url: string;
  /** Undefined where metrics are not served. */
  readonly metricsUrl?: string | undefined;
  readonly close: () => Promise<void>;
};

const countedBy = (metrics: SubgraphMetrics | undefined) => (metrics ? [metrics.countRequests] : []);

const countAnswers = (app: FastifyInstance, { countStatus }: SubgraphMetrics): void =>
  void app.addHook('onResponse', (_request, { statusCode }, done) => {
    countStatus(statusCode);
    done();
  });

const schemaOf = ({ schema: text, resolvers }: Pick<SubgraphOptions<never>, 'schema' | 'resolvers'>): GraphQLSchema => {
  const typeDefs = parse(text);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> });
  limitEntities(schema);
  return schema;
};

/**
 * Serves a subgraph: POST /graphql, GET /health/live, GET /health/ready. Closing it lets running requests finish. Rejects when
 * the address cannot be listened on, and where secrets are required and there are none.
 */
export const serveSubgraph = async <Context extends BaseContext>(
  options: SubgraphOptions<Context>,
): Promise<RunningSubgraph> => {
  const { metrics } = options;
  const log = openLog(options.name, options.logLevel, {
    secrets: options.trust?.secrets,
    urls: options.secretUrls,
    headers: options.otlp?.headers,
  });
  const secrets = options.trust && secretsOf(options.trust);
  if (!secrets) log('unsigned believed');
  const app = openApp();
  const tracing = openTracing<Context>(options.name, options.otlp, log, metrics);
  const failed = failedRequests<Context>(log);
  const apollo = new ApolloServer<Context>({
    schema: schemaOf(options),
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    formatError: failed.formatError,
    logger: libraryLog(log),
    plugins: [
      ...[fastifyApolloDrainPlugin(app), failed.plugin, tracing.plugin],
      ...[ApolloServerPluginInlineTrace(), ...countedBy(metrics)],
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  if (metrics) countAnswers(app, metrics);
  await app.register(async (graphql) => {
    tracing.watch(graphql);
    if (secrets) onlySigned(graphql, secrets, log);
    await graphql.register(fastifyApollo(apollo), {
      path: '/graphql',
      context: async (request, reply) => {
        const { headers, raw } = request;
        const recording = tracing.begin(request, reply);
        const context = options.createContext({ headers, isGone: () => raw.socket.destroyed, recording });
        tracing.isOf(recording, context);
        return context;
      },
    });
  });
  answerHealth(app, options.checkReady, log);
  const shown = await metrics?.serve();
  const address = await app.listen({ host: options.host, port: options.port }).catch(async (error: unknown) => {
    await shown?.close();
    throw error;
  });
  log('listening', { address, ...(shown && { metrics: shown.url }) });
  const closeBeside = async (): Promise<void> => {
    await Promise.all([tracing.close(), shown?.close()]);
  };
  return { url: `${address}/graphql`, metricsUrl: shown?.url, close: () => apollo.stop().finally(closeBeside) };
};
