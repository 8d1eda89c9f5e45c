import { print, type FieldDefinitionNode } from 'graphql';
import { fieldTypeIn } from './joinDirectives.js';
import { fieldIn, type RuleProblem, type ShardedPart } from './shardedPart.js';
import { isNonNullType } from './typeNode.js';

/** Whether more than one shard may have a part of a field. */
const isOfSeveral = ({ rules }: ShardedPart, coordinate: string, typeName: string, fieldName: string): boolean =>
  rules.scatters.has(coordinate) ||
  rules.splits.has(coordinate) ||
  rules.scattered.get(typeName)?.includes(fieldName) === false;

const problemOf = (part: ShardedPart, coordinate: string, field: FieldDefinitionNode): string | undefined => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  if (!isOfSeveral(part, coordinate, typeName, fieldName))
    return '@strict is for fields that several shards answer: with @scatter, with @route to a list, or of a @scatter type';
  const type = fieldTypeIn(field, part.graph);
  if (!isNonNullType(type)) return undefined;
  return `@strict makes a field null that lost a part, and this is never null: make it ${print(type).slice(0, -1)}`;
};

/** What is wrong with the use of @strict: a field has to have parts that can be lost, and must be able to be null then. */
export const checkStrict = (part: ShardedPart): RuleProblem[] =>
  [...part.rules.strict].flatMap((coordinate): RuleProblem[] => {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const field = fieldIn(part, typeName, fieldName);
    const message = field && problemOf(part, coordinate, field);
    return message === undefined ? [] : [{ coordinate, message }];
  });
