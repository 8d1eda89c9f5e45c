import { expect, test } from 'vitest';
import { drainUnderLoad } from './drainUnderLoad.js';

test.each([
  ['a gateway', {}],
  ['a gateway of two processes', { GATEWAY_PROCESSES: '2' }],
])('%s that is asked to stop under load loses no request', async (_what, environment) => {
  const { drains, requests, lost } = await drainUnderLoad({ times: 1, rate: 100, environment });
  expect(lost).toEqual([]);
  expect(requests).toBeGreaterThan(20);
  expect(drains.map(({ ended, running }) => [ended, running > 0])).toEqual([[0, true]]);
});
