import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Use } from './countUses.js';
import type { Client } from './identifyClients.js';

/** A query that has been run, and what became of it. */
export type RanQuery = {
  readonly client: Client | undefined;
  /** Whether it was asked for by an id or a hash. */
  readonly isById: boolean;
  readonly operation: NonNullable<Use['operation']>;
  /** Of the operation that was run; undefined where it has none. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly codes: readonly string[];
  readonly durationMs: number;
};

export type QueryRecorder = {
  /** So many of a hundred are recorded. */
  readonly percent: number;
  readonly record: (query: RanQuery) => void;
};

const variablesOf = ({ body }: FastifyRequest): RanQuery['variables'] =>
  (body as { variables?: RanQuery['variables'] | null } | null)?.variables ?? {};

/**
 * Records queries of GraphQL with their variables, so that they can be asked again: nothing that changes something, nothing that was
 * refused before it was run. `draw` gives a number in [0, 1).
 */
export const recordQueries = (
  app: FastifyInstance,
  { percent, record }: QueryRecorder,
  draw: () => number = Math.random,
): void => {
  app.addHook('onSend', (request, { statusCode: status }, payload, next) => {
    const { use, client } = request;
    if (use?.operation && use.definition?.operation === 'query' && draw() * 100 < percent) {
      const durationMs = performance.now() - request.arrivedAtMs;
      record({
        client,
        isById: request.isById,
        operation: use.operation,
        operationName: use.definition.name?.value,
        variables: variablesOf(request),
        status,
        codes: use.codes ?? [],
        durationMs,
      });
    }
    next(null, payload);
  });
};
