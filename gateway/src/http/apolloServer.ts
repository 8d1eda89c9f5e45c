import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { libraryLog } from '@tripgraph/telemetry/libraryLog';
import type { Log } from '@tripgraph/telemetry/log';
import type { FastifyInstance } from 'fastify';
import type { ValidationRule } from 'graphql';
import { closedSchema } from './closedSchema.js';
import type { AnswerCounts } from './countAnswers.js';
import { usagePlugin, type CountUse } from './countUses.js';
import { documentStore } from './documentStore.js';
import type { maskError } from './maskError.js';
import { withOwnCode } from './ownCode.js';
import { stagePlugin } from './records.js';
import { requireOperation } from './requireOperation.js';
import { responsePlugin } from './responsePlugin.js';
import { resultText } from './resultText.js';
import { servedOperations } from './servedOperations.js';
import type { RequestContext } from './shortWay.js';

export type ApolloOptions = {
  readonly gateway: GatewayInterface;
  /** The JSON text of what the gateway's executor gives as data. */
  readonly jsonTextOf: (data: unknown) => string;
  readonly documents: {
    readonly validationRules: readonly ValidationRule[];
    /** Whether clients may read the schema and get suggestions in errors. */
    readonly openSchema: boolean;
    /** Names, numbers and signs of any document: a longer one is not read to its end. */
    readonly maxTokens: number;
    /** What documents that have been validated take, at most. */
    readonly storeBytes: number;
  };
  readonly countUse: CountUse;
  readonly counts: Pick<AnswerCounts, 'watchDocuments'>;
  readonly log: Log;
};

/** Apollo Server over the gateway's executor, with all that we add and take away; not started yet. */
export const createApollo = (
  { documents, ...options }: ApolloOptions,
  app: FastifyInstance,
  mask: ReturnType<typeof maskError>,
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
