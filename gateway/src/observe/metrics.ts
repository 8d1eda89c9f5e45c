import { withProcessMetrics } from '@tripgraph/telemetry/processMetrics';
import { Counter, Registry } from 'prom-client';
import { answerMetrics, type AnswerMetrics } from './answerMetrics.js';
import { cacheMetrics, type CacheMetrics } from './cacheMetrics.js';
import { endpointMetrics, type EndpointMetrics } from './endpointMetrics.js';
import { fetchMetrics, type FetchMetrics } from './fetchMetrics.js';
import { loadMetrics, type LoadMetrics } from './loadMetrics.js';
import { operationMetrics, type OperationMetrics } from './operationMetrics.js';
import { rateMetrics, type RateMetrics } from './rateMetrics.js';
import { reloadMetrics, type ReloadMetrics } from './reloadMetrics.js';
import { requestMetrics, type RequestMetrics } from './requestMetrics.js';
import { spanMetrics, type SpanMetrics } from './spanMetrics.js';
import { stageMetrics, type StageMetrics } from './stageMetrics.js';
import { usageMetrics, type UsageMetrics } from './usageMetrics.js';

/** What the gateway counts, in the text that Prometheus reads. */
export type Metrics = AnswerMetrics &
  CacheMetrics &
  EndpointMetrics &
  FetchMetrics &
  LoadMetrics &
  OperationMetrics &
  RateMetrics &
  RequestMetrics &
  SpanMetrics &
  StageMetrics &
  UsageMetrics & {
    /** Counts an operation that is left to Apollo's executor, because of that kind of plan node. */
    readonly countFallback: (node: string) => void;
    readonly reloads: ReloadMetrics;
    readonly contentType: string;
    /** All of it, and what there is to know of the process. */
    readonly text: () => Promise<string>;
  };

/** Kinds of plan nodes that are known to exist; a label has no values but these and `other`. */
const knownNodes: ReadonlySet<string> = new Set(['Defer', 'Subscription']);
const otherNode = 'other';

const countFallbacks = (registry: Registry): Metrics['countFallback'] => {
  const fallbacks = new Counter({
    name: 'gateway_engine_fallback_total',
    help: "Operations that were left to Apollo's executor, by the kind of plan node that the engine cannot run.",
    labelNames: ['node'],
    registers: [registry],
  });
  for (const node of [...knownNodes, otherNode]) fallbacks.inc({ node }, 0);
  return (node) => fallbacks.inc({ node: knownNodes.has(node) ? node : otherNode });
};

/** Metrics of one gateway; two in one process share what is known of the process, and nothing else. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  return {
    ...answerMetrics(registry),
    ...cacheMetrics(registry),
    ...endpointMetrics(registry),
    ...fetchMetrics(registry),
    ...loadMetrics(registry),
    ...operationMetrics(registry),
    ...rateMetrics(registry),
    ...requestMetrics(registry),
    ...spanMetrics(registry),
    ...stageMetrics(registry),
    ...usageMetrics(registry),
    countFallback: countFallbacks(registry),
    reloads: reloadMetrics(registry),
    contentType: registry.contentType,
    text: () => withProcessMetrics(registry),
  };
};
