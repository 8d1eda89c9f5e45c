import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadMetrics } from './reloadMetrics.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => void vi.useRealTimers());

const start = () => {
  const registry = new Registry();
  const samples = async (name: string): Promise<string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith(name));
  return { ...reloadMetrics(registry), samples };
};

test('reloads are counted from zero by what came of them, and the last success has its time', async () => {
  const { count, samples } = start();
  count({ what: 'supergraph', result: 'refused', tookMs: 2_000 });
  expect(await samples('gateway_reload_last_success')).toEqual([
    'gateway_reload_last_success_timestamp_seconds{what="supergraph"} 0',
    'gateway_reload_last_success_timestamp_seconds{what="partners"} 0',
    'gateway_reload_last_success_timestamp_seconds{what="operations"} 0',
  ]);
  count({ what: 'supergraph', result: 'swapped', tookMs: 400 });
  expect(await samples('gateway_reload_total')).toEqual([
    'gateway_reload_total{what="supergraph",result="swapped"} 1',
    'gateway_reload_total{what="supergraph",result="refused"} 1',
    'gateway_reload_total{what="partners",result="swapped"} 0',
    'gateway_reload_total{what="partners",result="refused"} 0',
    'gateway_reload_total{what="operations",result="swapped"} 0',
    'gateway_reload_total{what="operations",result="refused"} 0',
  ]);
  expect((await samples('gateway_reload_last_success'))[0]).toBe(
    'gateway_reload_last_success_timestamp_seconds{what="supergraph"} 1700000000',
  );
  expect(await samples('gateway_reload_duration_seconds_sum')).toEqual([
    'gateway_reload_duration_seconds_sum{what="supergraph"} 2.4',
    'gateway_reload_duration_seconds_sum{what="partners"} 0',
    'gateway_reload_duration_seconds_sum{what="operations"} 0',
  ]);
});

test('one supergraph serves at a time', async () => {
  const { serves, samples } = start();
  serves('aaa');
  serves('bbb');
  expect(await samples('gateway_supergraph_info')).toEqual(['gateway_supergraph_info{hash="bbb"} 1']);
});
