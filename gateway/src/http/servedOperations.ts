import { problem } from '@tripgraph/errors/problem';
import { OperationTypeNode, type ValidationRule } from 'graphql';

/**
 * Refuses subscriptions, and mutations where the schema has none: GraphQL's own rules let an operation pass whose root
 * type does not exist.
 */
export const servedOperations: ValidationRule = (context) => ({
  OperationDefinition: ({ operation }) => {
    if (operation === OperationTypeNode.SUBSCRIPTION)
      context.reportError(problem('GRAPHQL_VALIDATION_FAILED', 'Subscriptions are not served here. Send a query.'));
    else if (!context.getSchema().getRootType(operation))
      context.reportError(problem('GRAPHQL_VALIDATION_FAILED', `The schema has no ${operation} type.`));
  },
});
