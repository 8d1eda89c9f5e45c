import { reloadMetrics, type ReloadMetrics } from './reloadMetrics.js';
import { Counter, Gauge, Registry } from 'prom-client';
import { loadMetrics, type LoadMetrics } from './loadMetrics.js';
import { operationMetrics, type OperationMetrics } from './operationMetrics.js';
import { usageMetrics, type UsageMetrics } from './usageMetrics.js';
import { rateMetrics, type RateMetrics } from './rateMetrics.js';

/** What the gateway counts, in the text that Prometheus reads. */
export type Metrics = LoadMetrics &
  OperationMetrics &
  UsageMetrics &
  RateMetrics & {
    /** Counts an operation that is left to Apollo's executor, because of that kind of plan node. */
    readonly countFallback: (node: string) => void;
    /** Counts an event at the endpoint of that name: the names are those of the configuration. */
    readonly countEndpointEvent: (endpoint: string, event: string) => void;
    /** Counts parts of answers (entities, or whole answers of root fields) that may be kept, by what came of them. */
    readonly countCached: (outcome: CacheOutcome, parts: number) => void;
    /** Counts commands to Redis by what came of them, and values of it that are none of ours as `invalid`. */
    readonly countRedis: (result: RedisResult, count: number) => void;
    readonly reloads: ReloadMetrics;
    readonly contentType: string;
    readonly text: () => Promise<string>;
  };

/** Kinds of plan nodes that are known to exist; a label has no values but these and `other`. */
const knownNodes: ReadonlySet<string> = new Set(['Defer', 'Subscription']);
const otherNode = 'other';

const cacheOutcomes = ['fresh', 'asked', 'stale'] as const;
type CacheOutcome = (typeof cacheOutcomes)[number];
const redisResults = ['ok', 'error', 'late', 'skipped', 'invalid'] as const;
type RedisResult = (typeof redisResults)[number];

/** Metrics of one gateway; two in one process do not share them. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const fallbacks = new Counter({
    name: 'gateway_engine_fallback_total',
    help: "Operations that were left to Apollo's executor, by the kind of plan node that the engine cannot run.",
    labelNames: ['node'],
    registers: [registry],
  });
  const endpointEvents = new Counter({
    name: 'gateway_endpoint_events_total',
    help: 'What happened at an endpoint besides requests and answers: opened, closed, refused, retried, failedOver, hedged.',
    labelNames: ['endpoint', 'event'],
    registers: [registry],
  });
  const asked = new Gauge({
    name: 'gateway_endpoint_asked',
    help: 'Whether an endpoint is asked (1) or has failed and is left alone but for tries (0); absent: it never failed.',
    labelNames: ['endpoint'],
    registers: [registry],
  });
  const reloads = reloadMetrics(registry);
  for (const node of [...knownNodes, otherNode]) fallbacks.inc({ node }, 0);
  const cached = new Counter({
    name: 'gateway_cache_parts_total',
    help: 'Parts of answers that may be kept: given without asking (fresh), asked for, or given because asking failed (stale).',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const redis = new Counter({
    name: 'gateway_redis_commands_total',
    help: 'Commands to Redis: answered (ok), failed (error), waited for in vain (late), not sent (skipped); and answers that are none (invalid).',
    labelNames: ['result'],
    registers: [registry],
  });
  for (const result of redisResults) redis.inc({ result }, 0);
  for (const outcome of cacheOutcomes) cached.inc({ outcome }, 0);
  return {
    ...loadMetrics(registry),
    ...operationMetrics(registry),
    ...usageMetrics(registry),
    ...rateMetrics(registry),
    countEndpointEvent: (endpoint, event) => {
      endpointEvents.inc({ endpoint, event });
      if (event === 'opened' || event === 'closed') asked.set({ endpoint }, event === 'closed' ? 1 : 0);
    },
    countRedis: (result, count) => redis.inc({ result }, count),
    countCached: (outcome, parts) => cached.inc({ outcome }, parts),
    countFallback: (node) => fallbacks.inc({ node: knownNodes.has(node) ? node : otherNode }),
    reloads,
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
