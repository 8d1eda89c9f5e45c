import { problem } from '@tripgraph/errors/problem';
import type { ValidationRule } from 'graphql';

const introspection = ['__schema', '__type'];

/** Refuses to tell of the schema, in words that tell nothing of what reads it. `__typename` is not meant: clients need it. */
export const closedSchema: ValidationRule = (context) => ({
  Field: ({ name }) => {
    if (introspection.includes(name.value))
      context.reportError(problem('GRAPHQL_VALIDATION_FAILED', 'The schema cannot be read here.'));
  },
});
