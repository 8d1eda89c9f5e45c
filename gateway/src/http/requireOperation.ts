import type { ApolloServerPlugin } from '@apollo/server';
import { problem } from '@tripgraph/errors/problem';

/** Refuses a document that leaves open which of its operations to run. */
export const requireOperation = (): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request }) => {
      if (operation as unknown) return;
      const { operationName } = request;
      const message = operationName
        ? `The document has no operation named "${operationName}".`
        : 'The document has several operations: say which to run by "operationName".';
      throw problem('OPERATION_RESOLUTION_FAILURE', message);
    },
  }),
});
