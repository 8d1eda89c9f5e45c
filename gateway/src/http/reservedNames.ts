import { problem } from '@tripgraph/errors/problem';
import type { ValidationRule } from 'graphql';

export type ReservedNames = {
  /** How aliases and variables that the gateway adds to requests begin. */
  readonly prefix: string;
  /** Variables beside these that the gateway adds. */
  readonly variables: readonly string[];
};

/** Refuses aliases and variables that could be taken for those that the gateway adds to its own requests. */
export const reservedNames =
  ({ prefix, variables }: ReservedNames): ValidationRule =>
  (context) => {
    const refuse = (message: string): void =>
      context.reportError(problem('GRAPHQL_VALIDATION_FAILED', `${message}, which is reserved. Choose another.`));
    return {
      Field: ({ alias }) => {
        if (alias?.value.startsWith(prefix)) refuse(`The alias "${alias.value}" begins with "${prefix}"`);
      },
      VariableDefinition: ({ variable }) => {
        const name = variable.name.value;
        if (name.startsWith(prefix)) refuse(`The variable "$${name}" begins with "${prefix}"`);
        else if (variables.includes(name)) refuse(`The variable has the name "$${name}"`);
      },
    };
  };
