import { Distribution, workSteps } from '@tripgraph/telemetry/distribution';
import { readHistogram } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

const stages = ['plan', 'compile', 'shape'] as const;

export type StageMetrics = {
  /** Counts how long a part of the work on an operation took. */
  readonly countStage: (stage: (typeof stages)[number], tookMs: number) => void;
};

/** Metrics of what the gateway does itself: numbers while it happens, and text when somebody reads them. */
export const stageMetrics = (registry: Registry): StageMetrics => {
  const durations = {
    plan: new Distribution(workSteps),
    compile: new Distribution(workSteps),
    shape: new Distribution(workSteps),
  };
  readHistogram(registry, {
    name: 'gateway_stage_duration_seconds',
    help: 'Parts of the work on an operation: plan (once for each operation, waiting for the planner included), compile (the same), shape (the text of each answer).',
    read: () => stages.map((stage) => ({ labels: { stage }, values: durations[stage] })),
  });
  return { countStage: (stage, tookMs) => durations[stage].add(tookMs) };
};
