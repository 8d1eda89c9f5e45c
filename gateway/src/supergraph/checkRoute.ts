import { print, type FieldDefinitionNode, type InputValueDefinitionNode, type TypeNode } from 'graphql';
import { stepsOfPath } from './argumentPath.js';
import type { RuleProblem, ShardedPart } from './shardedPart.js';
import { isListType, isNonNullType, itemType, namedType } from './typeNode.js';

/** A type that is never null, nor are the items where it is a list. */
const always = (type: TypeNode): string => {
  const item = itemType(type);
  return item ? `[${always(item)}]!` : `${print(type).replace('!', '')}!`;
};

const stepProblem = (steps: readonly InputValueDefinitionNode[], end: InputValueDefinitionNode): string | undefined => {
  const list = steps.find((step) => step !== end && isListType(step.type));
  if (list) return `goes through the list "${list.name.value}", and only the end of its path may be a list`;
  const item = itemType(end.type);
  if (item && isListType(item)) return 'leads to a list of lists, which cannot be split by owner';
  const nullable = steps.find((step) => !isNonNullType(step.type)) ?? (item && !isNonNullType(item) ? end : undefined);
  if (nullable)
    return `may lead to null, which no shard owns: "${nullable.name.value}" must be ${always(nullable.type)}`;
  const defaulted = steps.find(({ defaultValue }) => defaultValue);
  return defaulted && `cannot see the default value of "${defaulted.name.value}": leave the default out`;
};

/** What keeps the gateway from finding, by the path of @route, the shard that answers a root field. */
export const checkRoute = (
  { supergraph }: ShardedPart,
  coordinate: string,
  field: FieldDefinitionNode,
  path: readonly string[],
  isMutation: boolean,
): RuleProblem[] => {
  const wrong = (message: string): RuleProblem[] => [{ coordinate, message }];
  const route = `@route(id: "${path.join('.')}")`;
  const steps = stepsOfPath(supergraph, field, path);
  const end = steps?.at(-1);
  const endType = end && namedType(end.type);
  if (!steps || !end || endType !== 'ID')
    return wrong(`${route} leads to ${endType ?? 'no argument'}, not to an ID or a list of IDs`);
  const problem = stepProblem(steps, end);
  if (problem !== undefined) return wrong(`${route} ${problem}`);
  if (!isListType(end.type)) return [];
  if (isMutation)
    return [
      {
        coordinate,
        message: 'a mutation never scatters: @route must lead to one ID, not to a list',
        kind: 'mutation-scatter',
      },
    ];
  if (isListType(field.type)) return [];
  return wrong('a list of ids is split by owner, so the field must return a list in the same order');
};
