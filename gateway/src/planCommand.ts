import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { readEnvironment, readGatewaySettings } from './config.js';
import { textToPlan } from './engine/aliases.js';
import { printPlan, type PrintedSubgraph } from './engine/printPlan.js';
import { startPlanner } from './plan/planner.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { readConfigFile, readSupergraphFile } from './supergraph/files.js';
import { routingUrlsOf } from './supergraph/joinDirectives.js';
import { parseFile } from './supergraph/parseFile.js';
import { placeSubgraphs } from './supergraph/placeSubgraphs.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';
import { readRules } from './supergraph/readRules.js';
import { schemasOf } from './supergraph/schemas.js';

type PlanFlags = { supergraph: string; config?: string; variables?: Variables };
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
    return [name, isSharded ? { kind: 'shards', group: { rules } } : { kind: 'endpoint' }];
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
      if (placed.kind === 'endpoint') return [placed.name, { kind: 'endpoint' }];
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
  document: DocumentNode,
  given: Variables | undefined,
): Variables | undefined => {
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
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

const refuseInvalid = (file: string, schema: GraphQLSchema, document: DocumentNode): void => {
  const problems = validate(schema, document).map(
    ({ message, locations }) => `  line ${locations?.[0]?.line ?? 1}: ${message}`,
  );
  if (problems.length > 0) throw new Error(`${file} is not a query of this API:\n${problems.join('\n')}`);
  if (!getOperationAST(document)) throw new Error(`${file} has several operations: leave the one to be planned.`);
};

const runPlan = async (file: string, flags: PlanFlags): Promise<void> => {
  const settings = readGatewaySettings();
  const supergraph = await readSupergraphFile(flags.supergraph);
  const config = flags.config === undefined ? undefined : await readConfigFile(flags.config, readEnvironment());
  const text = await readQuery(file);
  const document = parseFile(file, text);
  const { api } = schemasOf(supergraph);
  refuseInvalid(file, api, document);
  const variables = printedVariables(api, document, flags.variables);
  const subgraphs = printedSubgraphs(supergraph, config);
  const planner = await startPlanner({
    supergraph,
    planningTimeoutMs: settings.planningTimeoutMs,
    maxWaiting: settings.maxWaitingForPlanner,
    maxPlanCharacters: settings.maxPlanCharacters,
  });
  try {
    const plan = await planner.plan(textToPlan(parse(text), text), undefined);
    process.stdout.write(printPlan(plan, (name) => subgraphs.get(name) as PrintedSubgraph, variables));
  } finally {
    await planner.close();
  }
};

/** Adds `plan` to the command line. */
export const addPlanCommand = (program: Command): void => {
  program
    .command('plan')
    .description('Print how a query would be answered: which subgraphs and shards are asked what, in which order.')
    .argument('<file>', 'a GraphQL file with one operation')
    .requiredOption('--supergraph <file>', 'the composed supergraph')
    .option('--config <file>', 'a supergraph.yaml: with it, plans say which shards are asked')
    .option('--variables <json>', "the operation's variables, as a JSON object", variablesOfFlag)
    .action(runPlan);
};
