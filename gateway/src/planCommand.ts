import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import {
  getOperationAST,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { validationRulesOf } from './documentRules.js';
import { readEnvironment, readGatewaySettings } from './config.js';
import { textToPlan } from './engine/aliases.js';
import { printPlan, type PrintedSubgraph } from './engine/printPlan.js';
import { servedOperations } from './http/servedOperations.js';
import type { OperationLimits } from './limits/operationLimits.js';
import { startPlanner } from './plan/planner.js';
import { printedCost } from './printedCost.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { readGraphFile } from './supergraph/graphFile.js';
import { routingUrlsOf } from './supergraph/joinDirectives.js';
import { parseFile } from './supergraph/parseFile.js';
import { placeSubgraphs } from './supergraph/placeSubgraphs.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';
import { readRules } from './supergraph/readRules.js';
import { schemasOf } from './plan/schemas.js';

type PlanFlags = { supergraph: string; config?: string; operation?: string; variables?: Variables };
type Variables = Readonly<Record<string, unknown>>;

const variablesOfFlag = (text: string): Variables => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Variables;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('Give a JSON object, such as \'{"id": "plc_world"}\'.');
};

/** Subgraphs by the supergraph alone: those with shard rules are printed with their rules and without targets. */
const subgraphsOf = (supergraph: DocumentNode): Array<[string, PrintedSubgraph]> =>
  [...routingUrlsOf(supergraph).keys()].map((name) => {
    const rules = readRules(supergraph, name);
    const isSharded = rules && (rules.routes.size > 0 || rules.scatters.size > 0);
    return [name, isSharded ? { kind: 'shards', group: { rules } } : { kind: 'endpoint', keyRules: rules }];
  });

/** The subgraphs of a supergraph as plans print them; where the configuration names shards, with their buckets. */
export const printedSubgraphs = (
  supergraph: string,
  config: SupergraphConfig | undefined,
): ReadonlyMap<string, PrintedSubgraph> => {
  const document = parse(supergraph, { noLocation: true });
  if (!config) return new Map(subgraphsOf(document));
  return new Map(
    placeSubgraphs(document, config).map((placed): [string, PrintedSubgraph] => {
      if (placed.kind === 'endpoint')
        return [
          placed.name,
          placed.checkKeys === false
            ? { kind: 'endpoint' }
            : { kind: 'endpoint', keyRules: readRules(document, placed.name) },
        ];
      const map = bucketMapOf(placed.shards.flatMap(({ ranges }) => ranges));
      return [placed.name, { kind: 'shards', group: { rules: placed.rules, map } }];
    }),
  );
};

/**
 * The variables that a plan is printed with: those given and the operation's own defaults. Undefined when none are given
 * and the operation needs some. Throws an Error for variables that the operation does not take.
 */
export const printedVariables = (
  schema: GraphQLSchema,
  { variableDefinitions: definitions = [] }: OperationDefinitionNode,
  given: Variables | undefined,
): Variables | undefined => {
  const { coerced, errors } = getVariableValues(schema, definitions, given ?? {}, { maxErrors: 1 });
  if (coerced) return { ...coerced, ...given };
  if (!given) return undefined;
  throw new Error(errors[0]?.message);
};

const readQuery = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : String(code);
    throw new Error(`The query ${file} cannot be read: ${why}.`, { cause: error });
  }
};

/** Parses a file as the server parses what it is sent: no further than documents may be long. */
const parseQuery = (file: string, text: string, maxTokens: number): DocumentNode => {
  parseFile(file, text);
  return parse(text, { maxTokens });
};

/** Refuses what the server refuses, in its words. */
const refuseInvalid = (file: string, schema: GraphQLSchema, document: DocumentNode, limits: OperationLimits): void => {
  const rules = [...specifiedRules, servedOperations, ...validationRulesOf(() => limits)];
  const problems = validate(schema, document, rules).map(({ message, locations }) =>
    locations?.[0] ? `  line ${locations[0].line}: ${message}` : `  ${message}`,
  );
  if (problems.length > 0) throw new Error(`${file} is not a query of this API:\n${problems.join('\n')}`);
};

const operationOf = (file: string, document: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  if (name === undefined) throw new Error(`${file} has several operations: say which to plan with --operation.`);
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? 'one without a name'] : [],
  );
  throw new Error(`${file} has no operation named "${name}". It has ${names.join(', ')}.`);
};

const runPlan = async (file: string, flags: PlanFlags): Promise<void> => {
  const settings = readGatewaySettings();
  const { supergraph, config } = await readGraphFile(flags.supergraph, readEnvironment(), flags.config);
  const text = await readQuery(file);
  const document = parseQuery(file, text, settings.limits.maxTokens);
  const { api } = schemasOf(supergraph);
  refuseInvalid(file, api, document, settings.limits);
  const operation = operationOf(file, document, flags.operation);
  const variables = printedVariables(api, operation, flags.variables);
  const subgraphs = printedSubgraphs(supergraph, config);
  const planner = await startPlanner({
    supergraph,
    planningTimeoutMs: settings.planningTimeoutMs,
    maxWaiting: settings.maxWaitingForPlanner,
    maxPlanCharacters: settings.maxPlanCharacters,
  });
  const { maxCost } = settings;
  try {
    const plan = await planner.plan(textToPlan(document, text), flags.operation);
    process.stdout.write(printPlan(plan, (name) => subgraphs.get(name) as PrintedSubgraph, variables));
    process.stdout.write(printedCost({ supergraph, api, subgraphs, document, operation, variables, maxCost }));
  } finally {
    await planner.close();
  }
};

const examples = `
Without variables no shards are told, and lists have the sizes that are assumed.

Examples:
  tripgraph plan examples/queries/placePage.graphql --supergraph supergraph.yaml --variables '{"place": "plc_2950159"}'
  tripgraph plan operations.graphql --operation PlacePage --supergraph supergraph.graphql --config supergraph.yaml`;

/** Adds `plan` to the command line. */
export const addPlanCommand = (program: Command): void => {
  program
    .command('plan')
    .description('Print how a query would be answered: who is asked what in which order, and what it costs.')
    .argument('<file>', 'a GraphQL file; with several operations, --operation says which')
    .requiredOption('--supergraph <file>', 'the composed supergraph, or a supergraph.yaml, which is composed')
    .option(
      '--config <file>',
      'the supergraph.yaml of a composed supergraph: with it, plans say which shards are asked',
    )
    .option('--operation <name>', 'the operation to plan')
    .option('--variables <json>', "the operation's variables, as a JSON object", variablesOfFlag)
    .addHelpText('after', examples)
    .action(runPlan);
};
