import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { rateMetrics } from './rateMetrics.js';

const linesOf = async (registry: Registry): Promise<string[]> =>
  (await registry.metrics()).split('\n').filter((line) => /^gateway_rate/.test(line) && !line.endsWith(' 0'));

test('every kind and result is there before it happens, and what happened is counted once however often it is read', async () => {
  const registry = new Registry();
  const { countRate, countRateCost, watchRates } = rateMetrics(registry);
  const all = (await registry.metrics()).split('\n').filter((line) => line.startsWith('gateway_rate_requests_total{'));
  expect(all).toHaveLength(8);
  watchRates(() => ({ partner: 2, frontend: 0, address: 7, 'wrong-key': 0 }));
  countRate('partner', 'allowed', false);
  countRate('partner', 'allowed', true);
  countRate('address', 'limited', false);
  countRateCost('partner', 183);
  for (let read = 0; read < 2; read += 1)
    expect(await linesOf(registry)).toEqual([
      'gateway_rate_requests_total{kind="partner",result="allowed"} 2',
      'gateway_rate_requests_total{kind="address",result="limited"} 1',
      'gateway_rate_cost_total{kind="partner"} 183',
      'gateway_rate_insured_total 1',
      'gateway_rate_clients{kind="partner"} 2',
      'gateway_rate_clients{kind="address"} 7',
    ]);
});
