import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { answerMetrics } from './answerMetrics.js';
import { cacheMetrics } from './cacheMetrics.js';
import { stageMetrics } from './stageMetrics.js';

const start = <Counts>(open: (registry: Registry) => Counts) => {
  const registry = new Registry();
  const lines = async (name: string): Promise<string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith(name));
  return { ...open(registry), lines };
};

test('what is kept, and what became of Redis, is what it is when it is read', async () => {
  const { countCached, countRedis, noteRedis, watchCache, lines } = start(cacheMetrics);
  expect(await lines('gateway_redis_asked')).toEqual([]);
  countCached('fresh', 20);
  countCached('fresh', 1);
  countRedis('late', 1);
  noteRedis('quotas', true);
  noteRedis('quotas', false);
  watchCache('plans', () => 7);
  watchCache('plans', () => 4_096);
  expect(await lines('gateway_')).toEqual([
    'gateway_cache_parts_total{outcome="fresh"} 21',
    'gateway_cache_parts_total{outcome="asked"} 0',
    'gateway_cache_parts_total{outcome="stale"} 0',
    'gateway_cache_bytes{cache="plans"} 4096',
    'gateway_redis_commands_total{result="ok"} 0',
    'gateway_redis_commands_total{result="error"} 0',
    'gateway_redis_commands_total{result="late"} 1',
    'gateway_redis_commands_total{result="skipped"} 0',
    'gateway_redis_commands_total{result="invalid"} 0',
    'gateway_redis_asked{use="quotas"} 0',
  ]);
});

test('answers are counted by status, and errors by codes of the catalogue alone', async () => {
  const { countStatus, countErrors, watchConnections, lines } = start(answerMetrics);
  countStatus(200);
  countStatus(503);
  const errorOf = (code: string) => ({ extensions: { code } });
  countErrors([errorOf('NOT_FOUND'), errorOf('OF_SOMEBODY_ELSE'), {}]);
  watchConnections(async () => 12);
  expect(await lines('gateway_')).toEqual([
    'gateway_http_answers_total{status="200"} 1',
    'gateway_http_answers_total{status="503"} 1',
    'gateway_errors_total{code="INTERNAL_SERVER_ERROR"} 2',
    'gateway_errors_total{code="NOT_FOUND"} 1',
    'gateway_client_connections 12',
  ]);
});

test('what the gateway does itself is timed in fractions of a millisecond', async () => {
  const { countStage, lines } = start(stageMetrics);
  countStage('shape', 0.05);
  countStage('shape', 0.1);
  const buckets = await lines('gateway_stage_duration_seconds_bucket');
  expect(buckets.filter((line) => line.includes('stage="shape"')).slice(0, 3)).toEqual([
    'gateway_stage_duration_seconds_bucket{le="0.000064",stage="shape"} 1',
    'gateway_stage_duration_seconds_bucket{le="0.000128",stage="shape"} 2',
    'gateway_stage_duration_seconds_bucket{le="0.000256",stage="shape"} 2',
  ]);
});
