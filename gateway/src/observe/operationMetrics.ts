import { Counter, Gauge, type Registry } from 'prom-client';

const outcomes = ['listed-id', 'listed-text', 'unlisted-text', 'automatic', 'not-found', 'refused'] as const;
export type OperationOutcome = (typeof outcomes)[number];

/** What is loaded of persisted operations. */
export type LoadedCounts = { readonly operations: number; readonly failedManifests: number };

export type OperationMetrics = {
  /** Counts a request for a persisted operation, or one that was compared with those that are. */
  readonly countOperation: (outcome: OperationOutcome) => void;
  readonly operationsLoaded: (counts: LoadedCounts) => void;
};

/** Metrics of persisted operations; requests are counted by number, and written when somebody reads them. */
export const operationMetrics = (registry: Registry): OperationMetrics => {
  const registers = [registry];
  const counts = new Map<OperationOutcome, number>(outcomes.map((outcome) => [outcome, 0]));
  const asked: Counter<'outcome'> = new Counter({
    name: 'gateway_operations_total',
    help: 'Requests by id or hash, or with a text that was compared with a list, by what came of it: listed-id, listed-text, unlisted-text, automatic, not-found, refused.',
    labelNames: ['outcome'],
    registers,
    collect: () => {
      asked.reset();
      for (const [outcome, count] of counts) asked.inc({ outcome }, count);
    },
  });
  const loaded = new Gauge({
    name: 'gateway_operations_loaded',
    help: 'Persisted operations that may be asked for.',
    registers,
  });
  const failed = new Gauge({
    name: 'gateway_operations_failed_manifests',
    help: 'Manifests that cannot be used as they are now: what was read of them before goes on.',
    registers,
  });
  return {
    countOperation: (outcome) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1),
    operationsLoaded: ({ operations, failedManifests }) => {
      loaded.set(operations);
      failed.set(failedManifests);
    },
  };
};
