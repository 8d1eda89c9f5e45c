import type { QueryPlan } from '@apollo/query-planner';
import {
  OperationTypeNode,
  print,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { AnswerError } from '../shards/answer.js';
import { textToPlan } from './aliases.js';
import {
  compileOperation,
  type CompileContext,
  type CompiledOperation,
  type OperationResult,
} from './compileOperation.js';
import { UnknownPlanNode } from './compilePlan.js';
import type { Grants, GuardedOperations, View } from './guarded.js';
import { describePlan } from './describePlan.js';
import { costOf, type Cost, type Price, type PriceOf } from './price.js';
import type { RunRecord } from './record.js';
import type { Client, Variables } from './run.js';
import { unauthorized } from './unauthorized.js';

/** An operation as clients ask for it. */
export type AskedOperation = {
  readonly source: string;
  readonly operationName: string | undefined;
  /** What `keyOf` gives for the two, where it is known beforehand: a long text need not be looked at. */
  readonly key?: string | undefined;
};

/**
 * What tells an operation from every other. It begins with the length of the name, since a name and a text are whatever a
 * client sends: nothing that it sends makes the key of another operation, or one that does not begin with a digit.
 */
export const keyOf = ({ source, operationName = '', key }: AskedOperation): string =>
  key ?? `${operationName.length} ${operationName}${source}`;

/** An operation ready to be run, by the engine or (`run` undefined) by the reference executor, or `refused`. */
export type Executable = {
  readonly run: CompiledOperation['run'] | undefined;
  /** The plan as JSON; undefined for what the engine does not run. */
  readonly planText?: string;
  /** Why it is not run at all for those it was compiled for. */
  readonly refused?: readonly AnswerError[];
  /** One of those it was compiled for, where not everybody may see the whole of it. */
  readonly grants?: Grants;
  readonly bytes: number;
  readonly asked: AskedOperation;
  readonly operation: OperationDefinitionNode;
  readonly price: Price;
  /** How often it has been asked for. */
  hits: number;
  /** Variables that it was asked with by nobody in particular, as JSON; undefined when none may be kept. */
  sample: string | undefined;
};

/** An operation that clients ask for, how often, and variables to try it with. */
export type HotOperation = AskedOperation & Pick<Executable, 'hits' | 'sample' | 'grants'>;

export type MakeContext = CompileContext & {
  readonly plan: (document: string, operationName: string | undefined) => Promise<QueryPlan>;
  readonly onFallback: (reason: string) => void;
  readonly priceOf: PriceOf;
  /** Told how long it took to compile an operation. */
  readonly onCompiled?: (tookMs: number) => void;
};

type Shown = Extract<View, { kind: 'shown' }>;

const noFields: ReadonlySet<FieldNode> = new Set();

const planOf = async (
  context: MakeContext,
  asked: AskedOperation,
  document: DocumentNode,
  view: Shown | undefined,
): Promise<QueryPlan> => {
  if (!view) return context.plan(textToPlan(document, asked.source), asked.operationName);
  if (!view.asked) return { kind: 'QueryPlan' };
  const source = view.asked === document ? asked.source : print(view.asked);
  return context.plan(textToPlan(view.asked, source), asked.operationName);
};

/** Plans and compiles an operation, or what may be seen of it. Rejects when it cannot be planned. */
const makeExecutable = async (
  context: MakeContext,
  asked: AskedOperation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  price: Price,
  { view, record }: { readonly view?: View; readonly record?: RunRecord | undefined },
): Promise<Executable> => {
  const bare = { bytes: asked.source.length, asked, operation, price, hits: 0, sample: undefined };
  if (view?.kind === 'refused') return { ...bare, run: undefined, refused: view.paths.map(unauthorized) };
  record?.stage('plan');
  const plan = await planOf(context, asked, document, view);
  record?.stage('compile');
  const hidden = view?.hidden ?? noFields;
  try {
    const beganAtMs = performance.now();
    const { run, planText, bytes } = compileOperation(context, document, operation, plan, hidden);
    context.onCompiled?.(performance.now() - beganAtMs);
    return { ...bare, run, planText, bytes: bytes + asked.source.length };
  } catch (error) {
    if (!(error instanceof UnknownPlanNode)) throw error;
    context.onFallback(error.message);
    // The reference executor knows nothing of fields that may not be seen.
    return { ...bare, run: undefined, ...(hidden.size > 0 && { refused: [unauthorized([])] }) };
  }
};

/** Where operations are kept that have been made ready to be run. */
export type FindContext = MakeContext & {
  /** Compiled operations by key, each compiled once. */
  readonly compiled: {
    readonly get: (key: string, make: () => Promise<Executable>) => Executable | Promise<Executable>;
    readonly known: (key: string) => Executable | undefined;
  };
  /** Operations that not everybody may see the whole of; undefined where there are none. */
  readonly guarded: GuardedOperations | undefined;
};

/** The operation as it is run for clients like this one, made ready when it is asked for the first time. Rejects when it cannot be planned. */
export const findExecutable = (
  context: FindContext,
  asked: AskedOperation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  grants: Grants & Pick<Client, 'record'>,
  price = context.priceOf(document, operation),
): Executable | Promise<Executable> => {
  const key = keyOf(asked);
  const known = context.compiled.known(key);
  if (known) return known;
  const { isAuthenticated, scopes, record } = grants;
  const guarded = context.guarded?.find(key, document, operation);
  if (!guarded)
    return context.compiled.get(key, () => makeExecutable(context, asked, document, operation, price, { record }));
  return context.compiled.get(guarded.keyFor(grants), async () => {
    const view = guarded.viewOf(grants, document, operation);
    return {
      ...(await makeExecutable(context, asked, document, operation, price, { view, record })),
      grants: { isAuthenticated, scopes },
    };
  });
};

/** The operation as it is run for clients like this one; undefined when it has not been made ready. */
export const knownExecutable = (
  { compiled, guarded }: FindContext,
  asked: AskedOperation,
  clientOf: () => Grants,
): Executable | undefined => {
  const key = keyOf(asked);
  const known = compiled.known(key);
  if (known || !guarded) return known;
  const found = guarded.known(key);
  return found && compiled.known(found.keyFor(clientOf()));
};

/** What is wrong with the values of variables; at most one thing is said. */
export const variableErrors = (
  { apiSchema }: CompileContext,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): readonly GraphQLError[] => {
  if (variableDefinitions.length === 0) return [];
  // After the last that may be said graphql-js adds that there are more, in an error that looks like one of ours.
  return getVariableValues(apiSchema, variableDefinitions, variables, { maxErrors: 1 }).errors?.slice(0, 1) ?? [];
};

export type PricedResult = OperationResult & {
  /** What it has cost, for whoever asks for that. */
  readonly cost?: Cost | undefined;
};

const recordRun = (record: RunRecord, { operation, planText }: Executable): void =>
  record.runs({
    name: operation.name?.value,
    type: operation.operation,
    plan: () => describePlan(JSON.parse(planText ?? '{}') as QueryPlan),
  });

/** Runs what has been compiled. Who books and leaves has booked: what changes something runs to its end. */
export const runFor = (
  executable: Executable,
  run: CompiledOperation['run'],
  variables: Variables,
  client: Client,
): Promise<PricedResult> => {
  const { operation, price } = executable;
  const { record } = client;
  if (record) recordRun(record, executable);
  const isChange = operation.operation === OperationTypeNode.MUTATION;
  const running = run(variables, isChange ? { ...client, signal: undefined } : client);
  if (!client.wantsCost && !record) return running;
  return running.then((result) => {
    const cost = costOf(price, variables, result.data);
    record?.costs(cost);
    if (!client.wantsCost) return result;
    client.account?.settle(cost.estimated, cost.actual);
    if (client.use) client.use.actualCost = cost.actual;
    return { ...result, cost };
  });
};
