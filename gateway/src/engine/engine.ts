import type { GatewayInterface, GatewayExecutor } from '@apollo/server-gateway-interface';
import { catalogue } from '@tripgraph/errors/catalogue';
import { getOperationAST, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import type { AnswerError } from '../shards/answer.js';
import type { CompiledOperation } from './compileOperation.js';
import { countUse } from './countUse.js';
import {
  findExecutable,
  knownExecutable,
  runFor,
  variableErrors,
  type AskedOperation,
  type Executable,
  type FindContext,
  type HotOperation,
  type PricedResult,
} from './executable.js';
import { JsonText } from './jsonText.js';
import type { Account, Client, Leaving, Variables } from './run.js';
import { tryOut } from './tryOut.js';
import { tryPlan, type Planning } from './tryPlan.js';

type Result = Awaited<ReturnType<GatewayExecutor>>;

export type EngineOptions = FindContext & {
  readonly supergraph: string;
  readonly compiled: FindContext['compiled'] & { readonly values: () => readonly Executable[] };
  /** How long it takes to plan an operation, in ms of the planner's thread. Rejects like `plan`. */
  readonly planningMs: (document: string, operationName: string | undefined) => Promise<number>;
  /** Runs operations whose plan the engine cannot. */
  readonly reference: GatewayExecutor;
  readonly close: () => Promise<void>;
};

/**
 * Runs an operation that has been validated and compiled before. Undefined, and nothing has happened, when it has not, or
 * when its variables are not what it takes or make it cost more than `maxCost`. Rejects with the error of a client who has nothing
 * left to spend.
 */
export type RunKnown = (
  asked: AskedOperation,
  variables: Variables,
  clientOf: () => Client,
  maxCost: number,
) => Promise<PricedResult> | undefined;

export type Engine = GatewayInterface & {
  readonly apiSchema: GraphQLSchema;
  readonly supergraph: string;
  /** Runs an operation that Apollo Server has validated; `data` of its result is a JsonText, or the reference's object. */
  readonly executor: GatewayExecutor;
  readonly runKnown: RunKnown;
  /** The operations that it keeps compiled, the most asked first. */
  readonly hottest: () => readonly HotOperation[];
  /** Plans and compiles operations before anybody asks for them; those that the schema no longer allows are passed over. */
  readonly warm: (operations: readonly HotOperation[], signal: AbortSignal) => Promise<number>;
  /** Plans an operation to see whether it can be and how long that takes. Never rejects. */
  readonly tryPlan: (operation: AskedOperation) => Promise<Planning>;
  /** The error codes that clients would meet who ask for this operation now; changes are not run. Never rejects. */
  readonly tryOut: (operation: HotOperation, signal: Leaving) => Promise<readonly string[]>;
};

/** `requestId` is for the log: no client is told. */
const toGraphQLError =
  (requestId: string | undefined) =>
  ({ message, path, extensions }: AnswerError): GraphQLError =>
    new GraphQLError(message, { ...(path && { path }), extensions: { ...extensions, requestId } });

/** Of what is not run at all; Apollo Server takes an answer without data for one to wrong variables unless it is told. */
const toRefusal = ({ message, path, extensions }: AnswerError): GraphQLError => {
  const http = { status: catalogue.UNAUTHORIZED_FIELD.httpStatus };
  return new GraphQLError(message, { ...(path && { path }), extensions: { ...extensions, http } });
};

const executorOf =
  (options: EngineOptions): GatewayExecutor =>
  async (context): Promise<Result> => {
    const { request, document, operation, source } = context;
    const variables = request.variables ?? {};
    const wrong = variableErrors(options, operation, variables);
    if (wrong.length > 0) return { errors: wrong };
    const asked = { source, operationName: request.operationName || undefined };
    const client = context.context as Client;
    const price = knownExecutable(options, asked, () => client)?.price ?? options.priceOf(document, operation);
    // Before it is planned: what costs too much shall cost nothing.
    const cost = price.quote(variables, client.maxCost ?? Infinity);
    if (typeof cost !== 'number') return { errors: [cost] };
    const overdrawn = client.account && (await client.account.spend(cost));
    if (overdrawn) return { errors: [overdrawn] };
    const executable = await findExecutable(options, asked, document, operation, client, price);
    if (executable.refused) return { errors: executable.refused.map(toRefusal) };
    countUse(executable, variables, client, cost);
    if (!executable.run) return options.reference(context);
    const { data, errors, stale, cost: told } = await runFor(executable, executable.run, variables, client);
    const shown = new JsonText(data) as unknown as Record<string, unknown>;
    return {
      data: shown,
      ...(errors.length > 0 && { errors: errors.map(toGraphQLError(client.requestId)) }),
      ...((stale || told) && { extensions: { ...(stale && { stale }), ...(told && { cost: told }) } }),
    };
  };

const runUsed = (
  executable: Executable,
  run: CompiledOperation['run'],
  variables: Variables,
  client: Client,
  cost: number,
): Promise<PricedResult> => {
  countUse(executable, variables, client, cost);
  return runFor(executable, run, variables, client);
};

/** Runs what its client has something left for. Rejects with the error of one who has not. */
const runPaid = (
  executable: Executable,
  run: CompiledOperation['run'],
  variables: Variables,
  client: Client,
  { cost, account }: { readonly cost: number; readonly account: Account },
): Promise<PricedResult> => {
  const spent = account.spend(cost);
  if (spent === undefined) return runUsed(executable, run, variables, client, cost);
  return Promise.resolve(spent).then((overdrawn) =>
    overdrawn ? Promise.reject(overdrawn) : runUsed(executable, run, variables, client, cost),
  );
};

const runKnownOf =
  (options: EngineOptions): RunKnown =>
  (asked, variables, clientOf, maxCost) => {
    let client: Client | undefined;
    const executable = knownExecutable(options, asked, () => (client = clientOf()));
    if (!executable?.run || variableErrors(options, executable.operation, variables).length > 0) return undefined;
    const cost = executable.price.quote(variables, maxCost);
    if (typeof cost !== 'number') return undefined;
    client ??= clientOf();
    return client.account
      ? runPaid(executable, executable.run, variables, client, { cost, account: client.account })
      : runUsed(executable, executable.run, variables, client, cost);
  };

const warmOne = async (
  options: EngineOptions,
  { hits, sample, grants = {}, ...asked }: HotOperation,
): Promise<boolean> => {
  const document = parse(asked.source);
  const operation = getOperationAST(document, asked.operationName);
  if (!operation || validate(options.apiSchema, document, undefined, { maxErrors: 1 }).length > 0) return false;
  const executable = await findExecutable(options, asked, document, operation, grants);
  // What was hot stays it for a while, and is forgotten when nobody asks any more.
  executable.hits += Math.floor(hits / 2);
  executable.sample ??= sample;
  return true;
};

/** The engine, as Apollo Server knows a gateway and with what a change of supergraph needs. */
export const createEngine = (options: EngineOptions): Engine => {
  const executor = executorOf(options);
  return {
    apiSchema: options.apiSchema,
    supergraph: options.supergraph,
    executor,
    runKnown: runKnownOf(options),
    hottest: () =>
      [...options.compiled.values()]
        .sort((one, other) => other.hits - one.hits)
        .map(({ asked, hits, sample, grants }) => ({ ...asked, hits, sample, ...(grants && { grants }) })),
    tryPlan: (operation) => tryPlan(options, operation),
    tryOut: (operation, signal) => tryOut(options, operation, signal),
    warm: async (operations, signal) => {
      let warmed = 0;
      for (const operation of operations) {
        if (signal.aborted) break;
        // What cannot be planned is left for whoever asks for it to be told.
        if (await warmOne(options, operation).catch(() => false)) warmed += 1;
      }
      return warmed;
    },
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: options.apiSchema, coreSupergraphSdl: options.supergraph });
      return () => undefined;
    },
    stop: options.close,
  };
};
