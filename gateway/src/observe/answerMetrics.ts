import { isErrorCode } from '@tripgraph/errors/catalogue';
import { readCounter, readGauge } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

export type AnswerMetrics = {
  /** Counts an answer by its HTTP status. */
  readonly countStatus: (status: number) => void;
  /** Counts the errors of an answer by their codes; what is no code of ours is INTERNAL_SERVER_ERROR to the client, too. */
  readonly countErrors: (errors: ReadonlyArray<{ readonly extensions?: Readonly<Record<string, unknown>> }>) => void;
  /** Says whom to ask how many connections of clients are open. */
  readonly watchConnections: (open: () => Promise<number>) => void;
};

/** Metrics of what clients get: numbers while it happens, and text when somebody reads them. */
export const answerMetrics = (registry: Registry): AnswerMetrics => {
  const statuses = new Map<number, number>([[200, 0]]);
  const errors = new Map<string, number>([['INTERNAL_SERVER_ERROR', 0]]);
  const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  readCounter(registry, {
    name: 'gateway_http_answers_total',
    help: 'Answers to clients by HTTP status, health and pages included.',
    read: () => Array.from(statuses, ([status, value]) => ({ labels: { status: String(status) }, value })),
  });
  readCounter(registry, {
    name: 'gateway_errors_total',
    help: 'Errors in answers to GraphQL operations by their codes, which docs/errors.md explains.',
    read: () => Array.from(errors, ([code, value]) => ({ labels: { code }, value })),
  });
  return {
    countStatus: (status) => count(statuses, status),
    countErrors: (all) => {
      for (const { extensions } of all) {
        const code = extensions?.['code'];
        count(errors, isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR');
      }
    },
    watchConnections: (open) =>
      readGauge(registry, {
        name: 'gateway_client_connections',
        help: 'Open connections of clients, proxies among them.',
        read: async () => [{ labels: {}, value: await open() }],
      }),
  };
};
