import type { GraphQLInputType, GraphQLSchema } from 'graphql';
import type { Random } from './random.js';

export type Operation = {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** An operation while it is being drawn. */
export type Draft = {
  readonly random: Random;
  readonly schema: GraphQLSchema;
  /** Definitions of the variables used so far. */
  readonly definitions: string[];
  readonly values: Record<string, unknown>;
  /** Named fragments that are complete, with the type they are on. */
  readonly fragments: Array<{ readonly name: string; readonly on: string; readonly text: string }>;
  /** Variables of @skip and @include, to be used more than once. */
  readonly conditions: string[];
  /** How many more fields there may be. */
  budget: number;
};

const oddNames = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'then', '__proto'];

/** Defines a variable and gives it a value, or none when `value` is undefined. */
export const addVariable = (
  draft: Draft,
  type: GraphQLInputType | string,
  value: unknown,
  defaultText?: string,
): string => {
  const { random, definitions, values } = draft;
  const odd = oddNames[definitions.length];
  const name = odd !== undefined && random.chance(0.1) ? odd : `v${definitions.length}`;
  definitions.push(`$${name}: ${String(type)}${defaultText === undefined ? '' : ` = ${defaultText}`}`);
  if (value !== undefined) values[name] = value;
  return `$${name}`;
};
