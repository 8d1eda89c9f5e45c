import { print, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { fieldTypeIn } from './joinDirectives.js';
import { fieldIn, type RuleProblem, type ShardedPart } from './shardedPart.js';
import { isFlatListType, isListType, namedType } from './typeNode.js';

const neededArguments = ['first', 'after', 'last', 'before'];
const sizes = ['first', 'last'];

const sizeProblem = ({ name: { value: name }, type, defaultValue }: InputValueDefinitionNode): string | undefined => {
  if (isListType(type) || namedType(type) !== 'Int') return `"${name}" of a page must be an Int`;
  if (!defaultValue) return undefined;
  return `the gateway cannot see the default value of "${name}" and would cut pages at another size: leave the default out`;
};

const checkArguments = (coordinate: string, { arguments: given = [] }: FieldDefinitionNode): RuleProblem[] => {
  const missing = neededArguments.filter((needed) => !given.some(({ name }) => name.value === needed)).join(', ');
  const messages = [
    missing && `@merge(rule: PAGE) needs the arguments ${neededArguments.join(', ')}; what is missing: ${missing}`,
    ...given.filter(({ name }) => sizes.includes(name.value)).map(sizeProblem),
  ];
  return messages.flatMap((message) => (message ? [{ coordinate, message }] : []));
};

const checkCursor = (part: ShardedPart, edgeType: string): RuleProblem[] => {
  const cursor = fieldIn(part, edgeType, 'cursor');
  const type = cursor && print(fieldTypeIn(cursor, part.graph));
  if (type === undefined || type === 'String!') return [];
  const message = `edges are put in order by their cursors, so each must be a String!, and this is ${type}`;
  return [{ coordinate: `${edgeType}.cursor`, message }];
};

/**
 * What keeps a field with @merge(rule: PAGE) from being paged over all shards. The other fields of the connection are
 * not looked at.
 */
export const checkPage = (part: ShardedPart, coordinate: string, field: FieldDefinitionNode): RuleProblem[] => {
  const connection = namedType(field.type);
  const edges = fieldIn(part, connection, 'edges');
  const pageInfo = fieldIn(part, connection, 'pageInfo');
  const edgeType = edges && isFlatListType(edges.type) ? namedType(edges.type) : '';
  if (isListType(field.type)) {
    return [{ coordinate, message: '@merge(rule: PAGE) is for one connection, not for a list of them' }];
  }
  if (!fieldIn(part, edgeType, 'cursor') || !pageInfo || isListType(pageInfo.type)) {
    const message = `${connection} is no Relay connection: @merge(rule: PAGE) needs edges { cursor } and pageInfo`;
    return [{ coordinate, message }];
  }
  return [...checkArguments(coordinate, field), ...checkCursor(part, edgeType)];
};
