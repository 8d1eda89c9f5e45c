import { expect, test } from 'vitest';
import { createMetrics } from './metrics.js';

const samples = async ({ text }: ReturnType<typeof createMetrics>): Promise<string[]> =>
  (await text()).split('\n').filter((line) => line.startsWith('gateway_engine_fallback_total'));

test('fallbacks are counted by the kind of node, from zero', async () => {
  const metrics = createMetrics();
  metrics.countFallback('Defer');
  metrics.countFallback('Defer');
  expect(await samples(metrics)).toEqual([
    'gateway_engine_fallback_total{node="Defer"} 2',
    'gateway_engine_fallback_total{node="Subscription"} 0',
    'gateway_engine_fallback_total{node="other"} 0',
  ]);
});

test('however many kinds of nodes there may come to be, the label has no more values', async () => {
  const metrics = createMetrics();
  for (let number = 0; number < 1_000; number += 1) metrics.countFallback(`Node${number}`);
  const found = await samples(metrics);
  expect(found).toHaveLength(3);
  expect(found[2]).toBe('gateway_engine_fallback_total{node="other"} 1000');
});

test('two gateways in one process count each for itself', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.countFallback('Defer');
  expect((await samples(other))[0]).toBe('gateway_engine_fallback_total{node="Defer"} 0');
});
