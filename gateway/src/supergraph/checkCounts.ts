import { print, type FieldDefinitionNode } from 'graphql';
import { fieldsIn, type RuleProblem, type ShardedPart } from './shardedPart.js';
import { isFlatListType, isListType, namedType } from './typeNode.js';

const kindOf = ({ rules }: ShardedPart, { type }: FieldDefinitionNode) => rules.types.get(namedType(type))?.kind;

const isListOfObjects = (part: ShardedPart, field: FieldDefinitionNode): boolean =>
  kindOf(part, field) === 'object' && isFlatListType(field.type);

const checkThing = (part: ShardedPart, typeName: string, walked: ReadonlySet<string>): RuleProblem[] => {
  if (walked.has(typeName)) return [];
  return fieldsIn(part, typeName).flatMap((field): RuleProblem[] => {
    if (isListOfObjects(part, field)) return checkThing(part, namedType(field.type), new Set([...walked, typeName]));
    if (kindOf(part, field) === 'leaf' && !isListType(field.type)) return [];
    return [
      {
        coordinate: `${typeName}.${field.name.value}`,
        message: `what @merge(rule: COUNTS) counts has single values and lists of objects alone, and this is ${print(field.type)}`,
      },
    ];
  });
};

/**
 * What keeps a field with @merge(rule: COUNTS) from being merged: it must be a list of objects that hold nothing but single
 * values, which tell them apart or add up, and further lists of such objects.
 */
export const checkCounts = (part: ShardedPart, coordinate: string, field: FieldDefinitionNode): RuleProblem[] =>
  isListOfObjects(part, field)
    ? checkThing(part, namedType(field.type), new Set())
    : [{ coordinate, message: '@merge(rule: COUNTS) is for lists of objects' }];
