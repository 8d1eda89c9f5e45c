import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayInterface, GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { AnswerError } from '../shards/answer.js';
import { textToPlan } from './aliases.js';
import { compileOperation, type CompileContext, type CompiledOperation } from './compileOperation.js';
import { UnknownPlanNode } from './compilePlan.js';
import type { Client } from './run.js';

type Result = Awaited<ReturnType<GatewayExecutor>>;

/** An operation as clients ask it; `key` tells it from every other. */
export type KnownOperation = {
  readonly key: string;
  readonly source: string;
  readonly operationName: string | undefined;
};

/** An operation ready to be run, by the engine or (`run` undefined) by the reference executor. */
export type Executable = {
  readonly run: CompiledOperation['run'] | undefined;
  readonly bytes: number;
  readonly asked: KnownOperation;
  /** How often it has been asked for. */
  hits: number;
};

export type EngineOptions = CompileContext & {
  readonly supergraph: string;
  readonly plan: (document: string, operationName: string | undefined) => Promise<QueryPlan>;
  /** Compiled operations by key, each compiled once. */
  readonly compiled: (key: string, make: () => Promise<Executable>) => Executable | Promise<Executable>;
  /** Everything that is kept compiled. */
  readonly kept: () => readonly Executable[];
  /** Runs operations whose plan the engine cannot. */
  readonly reference: GatewayExecutor;
  readonly onFallback: (reason: string) => void;
  readonly close: () => Promise<void>;
};

export type Engine = GatewayInterface & {
  readonly apiSchema: GraphQLSchema;
  readonly supergraph: string;
  readonly executor: GatewayExecutor;
  /** The operations that it keeps compiled, the most asked first. */
  readonly hottest: () => readonly KnownOperation[];
  /** Plans and compiles operations before anybody asks for them; those that the schema no longer allows are passed over. */
  readonly warm: (operations: readonly KnownOperation[], signal: AbortSignal) => Promise<number>;
};

const toGraphQLError = ({ message, path, extensions }: AnswerError): GraphQLError =>
  new GraphQLError(message, { ...(path && { path }), extensions });

const variableErrors = (
  schema: GraphQLSchema,
  { operation, request }: GatewayGraphQLRequestContext,
): readonly GraphQLError[] => {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return [];
  return getVariableValues(schema, definitions, request.variables ?? {}, { maxErrors: 1 }).errors ?? [];
};

const make = async (
  options: EngineOptions,
  asked: KnownOperation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<Executable> => {
  const plan = await options.plan(textToPlan(document, asked.source), asked.operationName);
  try {
    const { run, bytes } = compileOperation(options, document, operation, plan);
    return { run, bytes: bytes + asked.source.length, asked, hits: 0 };
  } catch (error) {
    if (!(error instanceof UnknownPlanNode)) throw error;
    options.onFallback(error.message);
    return { run: undefined, bytes: asked.source.length, asked, hits: 0 };
  }
};

const executorOf =
  (options: EngineOptions): GatewayExecutor =>
  async (context): Promise<Result> => {
    const { request, document, operation, source } = context;
    const wrong = variableErrors(options.apiSchema, context);
    if (wrong.length > 0) return { errors: wrong };
    const operationName = request.operationName || undefined;
    const key = operationName === undefined ? context.queryHash : `${context.queryHash} ${operationName}`;
    const made = options.compiled(key, () => make(options, { key, source, operationName }, document, operation));
    const executable = made instanceof Promise ? await made : made;
    executable.hits += 1;
    if (!executable.run) return options.reference(context);
    // Who books and leaves has booked: what changes something runs to its end.
    const { partner, signal } = context.context as Client;
    const client = operation.operation === OperationTypeNode.MUTATION ? { partner } : { partner, signal };
    const { data, errors } = await executable.run(request.variables ?? {}, client);
    return errors.length > 0 ? { data, errors: errors.map(toGraphQLError) } : { data };
  };

const warmOne = async (options: EngineOptions, asked: KnownOperation): Promise<boolean> => {
  const document = parse(asked.source);
  const operation = getOperationAST(document, asked.operationName);
  if (!operation || validate(options.apiSchema, document, undefined, { maxErrors: 1 }).length > 0) return false;
  await options.compiled(asked.key, () => make(options, asked, document, operation));
  return true;
};

/** The engine, as Apollo Server knows a gateway and with what a change of supergraph needs. */
export const createEngine = (options: EngineOptions): Engine => {
  const executor = executorOf(options);
  return {
    apiSchema: options.apiSchema,
    supergraph: options.supergraph,
    executor,
    hottest: () => [...options.kept()].sort((one, other) => other.hits - one.hits).map(({ asked }) => asked),
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
