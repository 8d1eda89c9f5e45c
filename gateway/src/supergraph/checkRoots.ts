import { Kind, type FieldDefinitionNode } from 'graphql';
import { checkMerges } from './checkMerges.js';
import { checkRoute } from './checkRoute.js';
import { fieldsIn, type RuleProblem, type ShardedPart } from './shardedPart.js';

const federationFields = new Set(['_entities', '_service']);

const checkRoot = (part: ShardedPart, rootType: string, field: FieldDefinitionNode): RuleProblem[] => {
  const { rules } = part;
  const coordinate = `${rootType}.${field.name.value}`;
  const isMutation = rootType === rules.mutationType;
  const route = rules.routes.get(coordinate);
  const scattered = rules.scatters.has(coordinate);
  const wrong = (message: string): RuleProblem[] => [{ coordinate, message }];
  if (isMutation && scattered)
    return [
      {
        coordinate,
        message: 'a mutation never scatters: give it @route and the id it is about',
        kind: 'mutation-scatter',
      },
    ];
  if (route && scattered) return wrong('@route and @scatter contradict each other');
  if (route) return checkRoute(part, coordinate, field, route, isMutation);
  if (scattered) return checkMerges(part, rootType, field.name.value);
  return wrong('no rule says which shard answers it: give it @route or @scatter');
};

const subscriptionType = ({ supergraph }: ShardedPart): string | undefined =>
  supergraph.definitions
    .flatMap((definition) => (definition.kind === Kind.SCHEMA_DEFINITION ? definition.operationTypes : []))
    .find(({ operation }) => (operation as string) === 'subscription')?.type.name.value;

/** What is wrong with the root fields: each is answered by one shard or merged of all, and there is nothing to subscribe to. */
export const checkRoots = (part: ShardedPart): RuleProblem[] => {
  const { queryType, mutationType } = part.rules;
  const subscription = subscriptionType(part);
  const problems = [queryType, ...(mutationType === undefined ? [] : [mutationType])].flatMap((rootType) =>
    fieldsIn(part, rootType)
      .filter(({ name }) => !federationFields.has(name.value))
      .flatMap((field) => checkRoot(part, rootType, field)),
  );
  if (subscription === undefined || fieldsIn(part, subscription).length === 0) return problems;
  return [...problems, { coordinate: subscription, message: 'a sharded subgraph cannot be subscribed to' }];
};
