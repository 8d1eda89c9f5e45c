import type { FastifyInstance } from 'fastify';

/** Counts what clients get, and is told whom to ask what is there for them. */
export type AnswerCounts = {
  /** It is called for each answer: it is quick, and never throws. */
  readonly countStatus: (status: number) => void;
  readonly watchConnections: (open: () => Promise<number>) => void;
  /** Asks how many bytes documents of clients take. */
  readonly watchDocuments: (bytes: () => number) => void;
};

/** Counts each answer by its status, and the connections over which they are asked for. */
export const countAnswers = (app: FastifyInstance, { countStatus, watchConnections }: AnswerCounts): void => {
  app.addHook('onResponse', (_request, { statusCode }, done) => {
    countStatus(statusCode);
    done();
  });
  watchConnections(
    () =>
      new Promise((resolve) => {
        // A server that does not listen any more has none that it would know of.
        app.server.getConnections((error, count) => resolve(error ? 0 : count));
      }),
  );
};
