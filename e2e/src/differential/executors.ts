import { createApolloGateway } from '@tripgraph/gateway/engine/apolloGateway';
import { withoutSecurity } from '@tripgraph/gateway/supergraph/withoutSecurity';
import { createEngine } from '@tripgraph/gateway/engine/engine';
import type { Executable } from '@tripgraph/gateway/engine/executable';
import { jsonTextOf } from '@tripgraph/gateway/engine/jsonText';
import { possibleTypesOf } from '@tripgraph/gateway/engine/possibleTypes';
import { prepareFetch, type Subgraph } from '@tripgraph/gateway/engine/subgraph';
import { disableTelemetry } from '@tripgraph/gateway/config';
import { documentSize } from '@tripgraph/gateway/limits/documentSize';
import { openCost } from '@tripgraph/gateway/openCost';
import { operationCache } from '@tripgraph/gateway/plan/planCache';
import { startPlanner } from '@tripgraph/gateway/plan/planner';
import { builtSchemas } from '@tripgraph/gateway/plan/schemas';
import { readRules } from '@tripgraph/gateway/supergraph/readRules';
import { getOperationAST, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Operation } from './draft.js';
import type { Faults } from './faults.js';
import type { Fixture } from './fixture.js';
import { keysOf } from './keys.js';
import { mockSubgraph, type Circumstances } from './mockSubgraph.js';
import { hashOf } from './random.js';
import { correctPaths, truePathOf, type ReferenceGateway } from './referenceErrors.js';
import { supergraphOf } from './supergraphOf.js';
import { virtualTime } from './virtualTime.js';

type Executor = NonNullable<Awaited<ReturnType<ReturnType<typeof createEngine>['load']>>['executor']>;

export type ResultError = {
  readonly message: string;
  readonly path: ReadonlyArray<string | number> | undefined;
  readonly code: string | undefined;
};

export type Result = {
  readonly data: unknown;
  readonly errors: readonly ResultError[];
  /** Values that the reference could not show and only mentions beside the answer. */
  readonly valueCompletion: readonly ResultError[];
  /** An executor that threw instead of answering. */
  readonly broke: string | undefined;
};

/** Both executors over the subgraphs of a fixture. */
export type Executors = {
  readonly fixture: Fixture;
  readonly apiSchema: GraphQLSchema;
  readonly runEngine: (operation: Operation, faults: Faults) => Promise<Result>;
  readonly runReference: (operation: Operation, faults: Faults) => Promise<Result>;
  /** Why the engine left operations to the reference; nothing may stand here. */
  readonly fallbacks: readonly string[];
  readonly close: () => Promise<void>;
};

type Path = ResultError['path'];

/** Where an error says that it is. */
const pathOf = (error: unknown): Path => (error as { path?: Path }).path;

const toError = (error: unknown, readPath: (error: unknown) => Path): ResultError => {
  const { message, extensions } = error as { message: string; extensions?: { code?: string } };
  return { message, path: readPath(error), code: extensions?.code };
};

const runWith = async (
  executor: Executor,
  operation: Operation,
  readPath: (error: unknown) => Path,
): Promise<Result> => {
  const document = parse(operation.text);
  const request = { query: operation.text, operationName: operation.operationName, variables: operation.variables };
  const context = {
    source: operation.text,
    document,
    operation: getOperationAST(document, operation.operationName),
    operationName: operation.operationName ?? null,
    queryHash: String(hashOf(operation.text)) + operation.text.length,
    request,
    context: {},
    metrics: {},
    logger: console,
  };
  try {
    const result = (await executor(context as unknown as Parameters<Executor>[0])) as {
      data?: unknown;
      errors?: readonly unknown[];
      extensions?: { valueCompletion?: readonly unknown[] };
    };
    return {
      data: JSON.parse(jsonTextOf(result.data ?? null)) as unknown,
      errors: (result.errors ?? []).map((error) => toError(error, readPath)),
      valueCompletion: (result.extensions?.valueCompletion ?? []).map((error) => toError(error, pathOf)),
      broke: undefined,
    };
  } catch (error) {
    return {
      data: null,
      errors: [],
      valueCompletion: [],
      broke: error instanceof Error ? error.message : String(error),
    };
  }
};

const subgraphsOf = (
  fixture: Fixture,
  supergraph: string,
  circumstances: () => Circumstances,
): ((name: string) => Subgraph) => {
  const keys = keysOf(fixture);
  const document = parse(supergraph);
  const subgraphs = new Map(
    Object.entries(fixture.subgraphs).map(([name, sdl]): [string, Subgraph] => [
      name,
      {
        kind: 'endpoint',
        send: mockSubgraph(name, sdl, keys)(circumstances),
        keyRules: readRules(document, name),
      },
    ]),
  );
  return (name) => subgraphs.get(name) as Subgraph;
};

const load = async (gateway: {
  load: (options: { apollo: object }) => Promise<{ executor: Executor | null }>;
}): Promise<Executor> => {
  const { executor } = await gateway.load({ apollo: {} });
  if (!executor) throw new Error('there is no executor');
  return executor;
};

/** Opens the engine, wired as the gateway wires it, and Apollo's executor over the same imitated subgraphs. */
export const openExecutors = async (fixture: Fixture): Promise<Executors> => {
  disableTelemetry();
  const supergraph = supergraphOf(fixture);
  let current: Circumstances | undefined;
  const subgraphOf = subgraphsOf(fixture, supergraph, () => current as Circumstances);
  const planner = await startPlanner({
    supergraph,
    planningTimeoutMs: 30_000,
    maxWaiting: 10,
    maxPlanCharacters: 10_000_000,
  });
  const schemas = await builtSchemas(planner.schemas);
  const fallbacks: string[] = [];
  const reference = createApolloGateway(withoutSecurity(supergraph), subgraphOf);
  const referenceExecutor = await load(reference as Parameters<typeof load>[0]);
  const compiled = operationCache<Executable>(1_000_000, ({ bytes }) => bytes);
  const options = {
    supergraph,
    apiSchema: schemas.api,
    possibleTypes: possibleTypesOf(schemas.whole),
    selectionsOf: (document: DocumentNode) => documentSize(document, 1_000).selections,
    plan: planner.plan,
    planningMs: planner.planningMs,
    compiled,
    guarded: undefined,
    priceOf: openCost(parse(supergraph), schemas.api, [], { maxPageProduct: Infinity }),
    prepare: (fetch: Parameters<typeof prepareFetch>[1] & { serviceName: string }) =>
      prepareFetch(subgraphOf(fetch.serviceName), fetch),
    turnToWrite: () => undefined,
    reference: referenceExecutor,
    onFallback: (reason: string) => fallbacks.push(reason),
    close: planner.close,
  };
  const engine = createEngine(options);
  const engineExecutor = await load(engine as Parameters<typeof load>[0]);
  const restartPaths = correctPaths(reference as unknown as ReferenceGateway, schemas.whole);
  return {
    fixture,
    apiSchema: schemas.api,
    runEngine: (operation, faults) => {
      current = { faults, time: virtualTime() };
      return runWith(engineExecutor, operation, pathOf);
    },
    runReference: (operation, faults) => {
      current = { faults, time: virtualTime() };
      restartPaths();
      return runWith(referenceExecutor, operation, truePathOf);
    },
    fallbacks,
    close: async () => {
      await engine.stop();
      await reference.stop();
    },
  };
};
