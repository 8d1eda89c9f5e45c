import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { sum, valueOf } from './amount.js';
import { variableDefaultsOf } from './argumentValue.js';
import { countFields } from './countAnswer.js';
import { costParts, type CostPart } from './costParts.js';
import type { CostRules, ShardsAsked, Variables } from './costRules.js';
import { estimateFields } from './estimate.js';
import { priceRoot, type PricedField } from './priceTree.js';

export type CostContext = {
  /** What clients may ask for. */
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly shardsAsked: ShardsAsked;
};

/** What an operation costs, in units of about one object that one subgraph is asked for. */
export type OperationCost = {
  /**
   * Before it is run. Throws BAD_USER_INPUT where a list needs one of its slicing arguments and there is none or more than
   * one.
   */
  readonly estimated: (variables: Variables) => number;
  /** Of an answer, which is `data` as clients get it. */
  readonly actual: (data: unknown, variables: Variables) => number;
  /** Where the estimate comes from: what is no field's, and what each field adds. Throws as `estimated` does. */
  readonly parts: (variables: Variables) => { readonly base: number; readonly fields: readonly CostPart[] };
};

/** A change costs more than what it answers with. */
const mutationCost = 10;

const baseOf = ({ operation }: OperationDefinitionNode): number =>
  operation === OperationTypeNode.MUTATION ? mutationCost : 0;

const fragmentsOf = ({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition): Array<[string, FragmentDefinitionNode]> =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

/**
 * Compiles what a valid operation costs: of every field its weight and what is below it, as often as it has values, and its
 * arguments; all of that times the shards that are asked. Takes as long as the operation stands for; the estimate that comes
 * of it does only what depends on the variables.
 */
export const operationCost = (
  context: CostContext,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost => {
  const rootType = context.schema.getRootType(operation.operation);
  const price = (): readonly PricedField[] =>
    rootType
      ? priceRoot(
          { ...context, fragments: fragmentsOf(document), defaults: variableDefaultsOf(operation) },
          rootType.name,
          operation.selectionSet,
        )
      : [];
  const estimate = sum([baseOf(operation), estimateFields(price())]);
  // Few ask what an answer has cost: the tree that says it is made for the first who does.
  let priced: readonly PricedField[] | undefined;
  return {
    estimated: (variables) => valueOf(estimate, variables),
    actual: (data, variables) => baseOf(operation) + countFields((priced ??= price()), data, variables),
    parts: (variables) => ({ base: baseOf(operation), fields: costParts((priced ??= price()), variables) }),
  };
};
