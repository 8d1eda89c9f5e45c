import { readCounter, readGauge } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

type CacheOutcome = 'fresh' | 'asked' | 'stale';
type RedisResult = 'ok' | 'error' | 'late' | 'skipped' | 'invalid';
type RedisUse = 'cache' | 'quotas';
type CacheName = 'answers' | 'plans' | 'documents';

export type CacheMetrics = {
  /** Counts parts of answers (entities, or whole answers of root fields) that may be kept, by what came of them. */
  readonly countCached: (outcome: CacheOutcome, parts: number) => void;
  /** Counts commands to Redis by what came of them, and values of it that are none of ours as `invalid`. */
  readonly countRedis: (result: RedisResult, count: number) => void;
  /** Told whether Redis is asked, of each use of it. */
  readonly noteRedis: (use: RedisUse, isAsked: boolean) => void;
  /** Says whom to ask how much a cache holds. The last one of a name is asked. */
  readonly watchCache: (cache: CacheName, bytes: () => number) => void;
};

/** Metrics of what is kept: numbers while it happens, and text when somebody reads them. */
export const cacheMetrics = (registry: Registry): CacheMetrics => {
  const parts: Record<CacheOutcome, number> = { fresh: 0, asked: 0, stale: 0 };
  const commands: Record<RedisResult, number> = { ok: 0, error: 0, late: 0, skipped: 0, invalid: 0 };
  const asked = new Map<RedisUse, boolean>();
  const caches = new Map<CacheName, () => number>();
  readCounter(registry, {
    name: 'gateway_cache_parts_total',
    help: 'Parts of answers that may be kept: given without asking (fresh), asked for, or given because asking failed (stale).',
    read: () => Object.entries(parts).map(([outcome, value]) => ({ labels: { outcome }, value })),
  });
  readGauge(registry, {
    name: 'gateway_cache_bytes',
    help: 'About how much memory is taken by what is kept: answers of subgraphs, plans of operations, documents of clients.',
    read: () => Array.from(caches, ([cache, bytes]) => ({ labels: { cache }, value: bytes() })),
  });
  readCounter(registry, {
    name: 'gateway_redis_commands_total',
    help: 'Commands to Redis: answered (ok), failed (error), waited for in vain (late), not sent (skipped); and answers that are none (invalid).',
    read: () => Object.entries(commands).map(([result, value]) => ({ labels: { result }, value })),
  });
  readGauge(registry, {
    name: 'gateway_redis_asked',
    help: 'Whether Redis is asked (1) or left alone because it fails (0), by use: cache, quotas; absent where it is not used.',
    read: () => Array.from(asked, ([use, isAsked]) => ({ labels: { use }, value: Number(isAsked) })),
  });
  return {
    countCached: (outcome, count) => {
      parts[outcome] += count;
    },
    countRedis: (result, count) => {
      commands[result] += count;
    },
    noteRedis: (use, isAsked) => void asked.set(use, isAsked),
    watchCache: (cache, bytes) => void caches.set(cache, bytes),
  };
};
