import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { ErrorCode } from '@tripgraph/errors/catalogue';
import { Distribution, requestSteps } from '@tripgraph/telemetry/distribution';
import { readCounter, readGauge, readHistogram } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

const results = ['ok', 'client_error', 'server_error'] as const;
type Result = (typeof results)[number];

type CodedError = { readonly extensions?: Readonly<Record<string, unknown>> };

export type RequestMetrics = {
  /** Counts each operation from its beginning to its answer. */
  readonly countRequests: ApolloServerPlugin<BaseContext>;
  /** Counts an answer by its HTTP status. */
  readonly countStatus: (status: number) => void;
};

/** Errors that are not about what was asked. */
const serverErrors: ReadonlySet<unknown> = new Set<ErrorCode>([
  'INTERNAL_SERVER_ERROR',
  'OVERLOADED',
  'OUTCOME_UNKNOWN',
]);

/** What came of an operation: whether one of its errors is of the subgraph itself. */
export const resultOf = (errors: readonly CodedError[]): Result => {
  if (errors.length === 0) return 'ok';
  return errors.some(({ extensions }) => serverErrors.has(extensions?.['code'])) ? 'server_error' : 'client_error';
};

/** Metrics of what a subgraph is asked: numbers while it answers, and text when somebody reads them. */
export const requestMetrics = (registry: Registry): RequestMetrics => {
  const durations = {
    ok: new Distribution(requestSteps),
    client_error: new Distribution(requestSteps),
    server_error: new Distribution(requestSteps),
  };
  const statuses = new Map<number, number>([[200, 0]]);
  let running = 0;
  readHistogram(registry, {
    name: 'subgraph_request_duration_seconds',
    help: 'Operations from when they are read to their answer, by result: ok, client_error, server_error.',
    read: () => results.map((result) => ({ labels: { result }, values: durations[result] })),
  });
  readGauge(registry, {
    name: 'subgraph_requests_running',
    help: 'Operations that run.',
    read: () => [{ labels: {}, value: running }],
  });
  readCounter(registry, {
    name: 'subgraph_http_answers_total',
    help: 'Answers by HTTP status, health included; 401 is of requests that the gateway has not signed.',
    read: () => Array.from(statuses, ([status, value]) => ({ labels: { status: String(status) }, value })),
  });
  return {
    countRequests: {
      requestDidStart: async () => {
        const beganAtMs = performance.now();
        running += 1;
        return {
          willSendResponse: async ({ response: { body } }) => {
            running -= 1;
            const errors = (body.kind === 'single' && body.singleResult.errors) || [];
            durations[resultOf(errors)].add(performance.now() - beganAtMs);
          },
        };
      },
    },
    countStatus: (status) => void statuses.set(status, (statuses.get(status) ?? 0) + 1),
  };
};
