import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { spanMetrics } from './spanMetrics.js';

test('where spans are sent it is told what becomes of them, and else nothing', async () => {
  const registry = new Registry();
  const { watchSpans } = spanMetrics(registry);
  expect(await registry.metrics()).not.toContain('gateway_spans');
  const counts = { sent: 3, dropped: 2, failed: 0 };
  watchSpans(() => counts);
  counts.failed = 1;
  expect((await registry.metrics()).split('\n').filter((line) => line.startsWith('gateway_'))).toEqual([
    'gateway_spans_total{outcome="sent"} 3',
    'gateway_spans_total{outcome="dropped"} 2',
    'gateway_spans_total{outcome="failed"} 1',
  ]);
});
