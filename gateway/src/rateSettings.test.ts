import { expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';

test('in production whoever is not known is limited, and elsewhere nobody is unless it is said', () => {
  expect(readGatewaySettings({ NODE_ENV: 'production' }).rates).toEqual({
    addressCostPerMinute: 30_000,
    frontendCostPerMinute: 60_000,
    wrongKeysPerMinute: 600,
    burstSeconds: 15,
    shares: 1,
  });
  expect(readGatewaySettings({}).rates).toMatchObject({
    addressCostPerMinute: 0,
    frontendCostPerMinute: 0,
    wrongKeysPerMinute: 0,
  });
  expect(readGatewaySettings({ GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: '7' }).rates.addressCostPerMinute).toBe(7);
});

test('processes of this gateway share quotas, or as many as there are said to be', () => {
  expect(readGatewaySettings({ GATEWAY_PROCESSES: '4' }).rates.shares).toBe(4);
  expect(readGatewaySettings({ GATEWAY_PROCESSES: '4', GATEWAY_RATE_SHARES: '12' }).rates.shares).toBe(12);
});

test.each([
  ['GATEWAY_RATE_BURST_SECONDS', '0'],
  ['GATEWAY_RATE_BURST_SECONDS', '61'],
  ['GATEWAY_RATE_SHARES', '0'],
  ['GATEWAY_RATE_ADDRESS_COST_PER_MINUTE', '-1'],
])('%s=%s ends the start', (name, value) => {
  expect(() => readGatewaySettings({ [name]: value })).toThrow(name);
});
