import type { GatewayInterface, GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { AnswerError } from '../shards/answer.js';
import { textToPlan } from './aliases.js';
import { compileOperation, type CompileContext, type CompiledOperation } from './compileOperation.js';
import { UnknownPlanNode } from './compilePlan.js';

type Result = Awaited<ReturnType<GatewayExecutor>>;

export type EngineOptions = CompileContext & {
  readonly supergraph: string;
  readonly plan: (document: string, operationName: string | undefined) => Promise<QueryPlan>;
  /** Compiled operations by key, each compiled once. */
  readonly compiled: (key: string, make: () => Promise<Executable>) => Executable | Promise<Executable>;
  /** Runs operations whose plan the engine cannot. */
  readonly reference: GatewayExecutor;
  readonly onFallback: (reason: string) => void;
  readonly close: () => Promise<void>;
};

/** Either what the engine compiled, or the word that the reference executor has to run it. */
export type Executable = CompiledOperation | { readonly run: undefined; readonly bytes: number };

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

const make = async (options: EngineOptions, context: GatewayGraphQLRequestContext): Promise<Executable> => {
  const text = textToPlan(context.document, context.source);
  const plan = await options.plan(text, context.request.operationName || undefined);
  try {
    return compileOperation(options, context.document, context.operation, plan);
  } catch (error) {
    if (!(error instanceof UnknownPlanNode)) throw error;
    options.onFallback(error.message);
    return { run: undefined, bytes: 1_000 };
  }
};

const executorOf =
  (options: EngineOptions): GatewayExecutor =>
  async (context): Promise<Result> => {
    const wrong = variableErrors(options.apiSchema, context);
    if (wrong.length > 0) return { errors: wrong };
    const key = `${context.queryHash} ${context.request.operationName ?? ''}`;
    const executable = await options.compiled(key, () => make(options, context));
    if (!executable.run) return options.reference(context);
    const { signal } = context.context as { signal?: AbortSignal };
    const { data, errors } = await executable.run(context.request.variables ?? {}, signal);
    return errors.length > 0 ? { data, errors: errors.map(toGraphQLError) } : { data };
  };

/** The engine as Apollo Server knows a gateway. */
export const createEngine = (options: EngineOptions): GatewayInterface => ({
  load: async () => ({ executor: executorOf(options) }),
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: options.apiSchema, coreSupergraphSdl: options.supergraph });
    return () => undefined;
  },
  stop: options.close,
});
