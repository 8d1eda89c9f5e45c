import type { PersistedOperation } from '@tripgraph/gateway/operations/manifest';
import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { operationNames } from '../operations/operationNames.js';
import { measurePlan, type PlanMeasure } from '../plans/measurePlan.js';
import type { PlanningSide } from '../plans/planFindings.js';

/** What manifests are held against: what the gateway would hold them against when it loads them. */
export type ValidateOptions = {
  readonly api: GraphQLSchema;
  /** What documents must keep to beside GraphQL's own rules. */
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
  readonly side: Pick<PlanningSide, 'plan' | 'costOf' | 'rulesOf'>;
  /** What a request may cost. */
  readonly maxCost: number;
};

/** An operation of a manifest, and what would come of asking for it. */
export type ValidatedOperation = {
  readonly id: string;
  /** Its name; its id where it has none. */
  readonly title: string;
  /** Why it may not be asked, each with its line. Empty when it may. */
  readonly problems: readonly string[];
  /** With its variables' defaults; undefined where it depends on those that are missing, and for one that may not be asked. */
  readonly cost: number | undefined;
  readonly plan: PlanMeasure | undefined;
};

const problemText = ({ message, locations }: GraphQLError): string =>
  locations?.[0] ? `line ${locations[0].line}: ${message}` : message;

const parsed = (body: string, maxTokens: number): DocumentNode | string => {
  try {
    return parse(body, { maxTokens });
  } catch (error) {
    return error instanceof GraphQLError ? problemText(error) : 'It is nested too deep to be read.';
  }
};

const validateOne = async (
  { id, body }: PersistedOperation,
  name: string | undefined,
  { side, maxCost }: ValidateOptions,
): Promise<ValidatedOperation> => {
  const title = name ?? id;
  const operation = { document: body, name };
  const plan = await side.plan(operation);
  const cost = side.costOf(operation);
  const problems = [
    ...(plan ? [] : ['it cannot be planned']),
    ...(cost !== undefined && cost > maxCost ? [`it costs ${cost}, and a request may cost ${maxCost}`] : []),
  ];
  return { id, title, problems, cost, plan: plan && measurePlan(plan, side.rulesOf) };
};

/** Validates, prices and plans operations one after the other; of a document with several each. */
export const validateManifest = async (
  operations: readonly PersistedOperation[],
  options: ValidateOptions,
): Promise<readonly ValidatedOperation[]> => {
  const validated: ValidatedOperation[] = [];
  for (const operation of operations) {
    const document = parsed(operation.body, options.maxTokens);
    const problems =
      typeof document === 'string'
        ? [document]
        : [...new Set(validate(options.api, document, [...options.rules, ...specifiedRules]).map(problemText))];
    if (typeof document === 'string' || problems.length > 0) {
      const [name] = typeof document === 'string' ? [] : operationNames(document);
      const { id } = operation;
      validated.push({ id, title: name ?? id, problems, cost: undefined, plan: undefined });
      continue;
    }
    for (const name of operationNames(document)) validated.push(await validateOne(operation, name, options));
  }
  return validated;
};
