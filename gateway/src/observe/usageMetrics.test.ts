import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { usageMetrics, type ClientUse } from './usageMetrics.js';

const useOf = (more: Partial<ClientUse>): ClientUse => ({
  client: 'partner',
  partner: 'north',
  refused: 0,
  operations: [{ operation: 'One', requests: 3, errors: 1, cost: 12, seconds: 0.5 }],
  durations: [
    { atMostSeconds: 0.001, count: 2 },
    { atMostSeconds: Infinity, count: 3 },
  ],
  ...more,
});
const nobody = useOf({ client: 'nobody', partner: undefined, refused: 2, operations: [], durations: [] });

test('what was used is what it is when it is asked for, in all metrics', async () => {
  const registry = new Registry();
  let uses: readonly ClientUse[] = [];
  usageMetrics(registry).watchUsage(
    () => uses,
    () => ({ memory: 1, document: 2, file: 3 }),
  );
  const values = async () =>
    (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  uses = [useOf({}), nobody];
  const north = 'client="partner",partner="north"';
  expect(await values()).toEqual([
    `gateway_usage_requests_total{${north},operation="One"} 3`,
    `gateway_usage_errors_total{${north},operation="One"} 1`,
    `gateway_usage_cost_total{${north},operation="One"} 12`,
    `gateway_usage_seconds_total{${north},operation="One"} 0.5`,
    `gateway_usage_duration_seconds_bucket{${north},le="0.001"} 2`,
    `gateway_usage_duration_seconds_bucket{${north},le="+Inf"} 3`,
    `gateway_usage_refused_total{${north}} 0`,
    'gateway_usage_refused_total{client="nobody",partner=""} 2',
    'gateway_usage_dropped_total{reason="memory"} 1',
    'gateway_usage_dropped_total{reason="document"} 2',
    'gateway_usage_dropped_total{reason="file"} 3',
  ]);
  uses = [nobody];
  expect((await values()).filter((line) => line.includes('north'))).toEqual([]);
});
