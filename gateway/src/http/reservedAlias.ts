import { problem } from '@tripgraph/errors/problem';
import type { ValidationRule } from 'graphql';

/** Refuses aliases that begin as those of the fields that the gateway asks for itself. */
export const reservedAlias =
  (prefix: string): ValidationRule =>
  (context) => ({
    Field: (node) => {
      if (!node.alias?.value.startsWith(prefix)) return;
      context.reportError(
        problem(
          'GRAPHQL_VALIDATION_FAILED',
          `The alias "${node.alias.value}" begins with "${prefix}", which is reserved. Choose another.`,
        ),
      );
    },
  });
