import type { QueryPlan } from '@apollo/query-planner';
import {
  Kind,
  valueFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { AnswerError, StalePart } from '../shards/answer.js';
import { setOwn } from '../shards/mergeInto.js';
import { withClientPath } from './aliases.js';
import { compilePlan } from './compilePlan.js';
import type { Fetch } from './fetchStep.js';
import { compileIntrospection } from './introspect.js';
import { letGo } from './letGo.js';
import type { PossibleTypes } from './possibleTypes.js';
import type { Ask, Client, Data, Run, Variables } from './run.js';
import { conditionCase, conditionVariables } from './shape/conditions.js';
import { compileRootShape } from './shape/compileShape.js';
import type { ObjectShape } from './shape/shaping.js';

/** What came of an operation; `data` as the JSON text of an object or of null. */
export type OperationResult = {
  readonly data: string;
  readonly errors: readonly AnswerError[];
  /** Where the data is not of now; undefined when all of it is. */
  readonly stale?: readonly StalePart[];
};

/** An operation that has been planned and compiled: everything that does not depend on variables is done. */
export type CompiledOperation = {
  /** About what it takes in memory at most, closures included. */
  readonly bytes: number;
  /** The plan as JSON, for who wants to see it. */
  readonly planText: string;
  readonly run: (variables: Variables, client: Client | undefined) => Promise<OperationResult>;
};

export type CompileContext = {
  readonly apiSchema: GraphQLSchema;
  readonly possibleTypes: PossibleTypes;
  readonly prepare: (fetch: Fetch) => Ask;
  /** How many fields and fragments a document stands for, those of fragments counted wherever they are spread. */
  readonly selectionsOf: (document: DocumentNode) => number;
  /** Resolves when it is the turn of an answer to be written; undefined when that may be at once. */
  readonly turnToWrite: () => Promise<void> | undefined;
  /** Told how long it took to make the text of an answer. */
  readonly onShaped?: (tookMs: number) => void;
};

/** Shapes for more cases of @skip and @include than this are not kept, nor are more that come to so many fields. */
const maximumShapes = 32;
const maximumShapedFields = 8_000;

const keptShapes = (conditions: number, fields: number): number =>
  Math.max(1, Math.min(2 ** conditions, maximumShapes, Math.floor(maximumShapedFields / fields)));

const defaultsOf = (schema: GraphQLSchema, operation: OperationDefinitionNode): Data => {
  const defaults: Data = {};
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const inputType =
      defaultValue && (typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined);
    if (defaultValue && inputType) setOwn(defaults, variable.name.value, valueFromAST(defaultValue, inputType));
  }
  return defaults;
};

/** What parsed documents, prepared fetches and the closures of shapes take. Measured with operations of many kinds. */
const bytesPerOperation = 6_000;
const bytesPerSourceCharacter = 60;
const bytesPerPlanCharacter = 16;
const bytesPerShapedField = 700;

/**
 * Compiles a plan and the shape of its answer, in which null and an error stand for fields of the document that are `hidden`. Throws UnknownPlanNode when the plan has a node the engine cannot run.
 */
export const compileOperation = (
  context: CompileContext,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  plan: QueryPlan,
  hidden: ReadonlySet<FieldNode> = new Set(),
): CompiledOperation => {
  const { apiSchema: schema } = context;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`the schema has no ${operation.operation} type`);
  const defaults = defaultsOf(schema, operation);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const step = compilePlan(plan, { prepare: context.prepare, possibleTypes: context.possibleTypes, defaults });
  const introspect = compileIntrospection(schema, document, operation);
  const conditions = conditionVariables(document);
  const shapes = new Map<string, ObjectShape>();
  const fields = context.selectionsOf(document);
  const kept = keptShapes(conditions.length, fields);
  const planText = JSON.stringify(plan);

  const shapeFor = (variables: Variables): ObjectShape => {
    const key = conditionCase(conditions, variables);
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= kept) shapes.clear();
    const shape = compileRootShape({ schema, fragments, variables, hidden }, rootType, operation.selectionSet);
    shapes.set(key, shape);
    return shape;
  };

  return {
    bytes:
      bytesPerOperation +
      (document.loc?.source.body.length ?? 0) * bytesPerSourceCharacter +
      planText.length * bytesPerPlanCharacter +
      fields * kept * bytesPerShapedField,
    planText,
    run: async (variables, client) => {
      const known = conditions.length > 0 ? { ...defaults, ...variables } : variables;
      const run: Run = { variables, data: {}, errors: [], stale: [], client, isVerbatim: true };
      const record = client?.record;
      record?.stage('run');
      await step(run);
      const turn = context.turnToWrite();
      if (turn) await turn;
      record?.stage('shape');
      if (introspect) Object.assign(run.data, introspect(variables));
      const errors = run.errors.map(withClientPath);
      const beganAtMs = performance.now();
      const data = shapeFor(known)(run.data, { path: [], depth: 0, errors, isVerbatim: run.isVerbatim });
      context.onShaped?.(performance.now() - beganAtMs);
      letGo(run.data);
      record?.stage(undefined);
      return run.stale.length === 0 ? { data, errors } : { data, errors, stale: run.stale.map(withClientPath) };
    },
  };
};
