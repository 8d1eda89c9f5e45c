import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './shortWay.js';

/** What a client is shown of what became of its request, by the names of extensions. */
export type Shown = { readonly trace?: object; readonly ftv1?: string };

/** Told what becomes of a request. The executor is handed it, too, and knows more of it. */
export type RequestRecord = {
  readonly traceId: string;
  /** What is done from now on; undefined: nothing that has a name. */
  readonly stage: (name: 'parse' | 'validate' | undefined) => void;
  /** The answer is there, with this code of its first error: what is shown of it. Once. */
  readonly finish: (errorCode: string | undefined) => Shown | undefined;
};

/** Begins the record of a request; undefined where nobody wants to see it. `mayShow`: whether its answer has a place for what is shown. */
export type BeginRecord = (request: FastifyRequest, mayShow: boolean) => RequestRecord | undefined;

declare module 'fastify' {
  interface FastifyRequest {
    /** Told what becomes of it; undefined where nobody wants to see that, as is mostly so. */
    record: RequestRecord | undefined;
  }
}

/** Gives requests of all kinds a place for a record. */
export const allowRecords = (app: FastifyInstance): void => void app.decorateRequest('record', undefined);

/** Records those requests that somebody wants to see. It comes when it is known who asks. */
export const recordRequests = (app: FastifyInstance, begin: BeginRecord): void => {
  app.addHook('onRequest', (request, _reply, next) => {
    request.record = begin(request, true);
    next();
  });
};

/** Tells records what Apollo Server does. */
export const stagePlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ contextValue: { record } }) => {
    if (!record) return undefined;
    const during = (name: 'parse' | 'validate') => async () => {
      record.stage(name);
      return async () => record.stage(undefined);
    };
    return { parsingDidStart: during('parse'), validationDidStart: during('validate') };
  },
});

/** Ends the record of a request that is answered with these errors. */
export const finishRecord = (
  record: RequestRecord | undefined,
  errors: readonly GraphQLFormattedError[],
): Shown | undefined => record?.finish(errors[0] && String(errors[0].extensions?.['code']));
