import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { requestMetrics, type CountedUse } from './requestMetrics.js';

beforeEach(() => void vi.useFakeTimers({ now: 10_000, toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const partner = { kind: 'partner', manifest: 'north.json' } as const;
const operation = { source: 'query Place { a }', operationName: undefined };

const useOf = (more: Partial<CountedUse> = {}): CountedUse => ({
  client: partner,
  beganAtMs: performance.now() - 3,
  operation,
  cost: 12,
  actualCost: undefined,
  ...more,
});

const start = () => {
  const registry = new Registry();
  const metrics = requestMetrics(registry);
  const read = async (name: string): Promise<string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith(name) && !line.endsWith(' 0'));
  return { ...metrics, read, counts: () => read('gateway_request_duration_seconds_count') };
};

test('requests are told apart by operation, kind of client and result, with the time that they took', async () => {
  const { countRequest, nameOperations, read } = start();
  nameOperations(() => 'Place');
  countRequest(useOf(), 'ok');
  countRequest(useOf({ client: { kind: 'nobody', manifest: undefined } }), 'server_error');
  countRequest(useOf({ client: undefined, operation: undefined }), 'client_error');
  expect(await read('gateway_request_duration_seconds')).toEqual(
    expect.arrayContaining([
      'gateway_request_duration_seconds_bucket{le="0.004",operation="Place",client="partner",result="ok"} 1',
      'gateway_request_duration_seconds_sum{operation="Place",client="partner",result="ok"} 0.003',
      'gateway_request_duration_seconds_count{operation="Place",client="partner",result="ok"} 1',
      'gateway_request_duration_seconds_count{operation="Place",client="nobody",result="server_error"} 1',
      'gateway_request_duration_seconds_count{operation="none",client="nobody",result="client_error"} 1',
    ]),
  );
});

test('one text that two partners send has its name with the one whose list has it, and none with the other', async () => {
  const { countRequest, nameOperations, counts } = start();
  nameOperations(({ manifest }) => (manifest === 'north.json' ? 'Place' : undefined));
  const south = { kind: 'partner', manifest: 'south.json' } as const;
  for (const client of [south, partner, south, partner, partner]) countRequest(useOf({ client }), 'ok');
  expect(await counts()).toEqual([
    'gateway_request_duration_seconds_count{operation="other",client="partner",result="ok"} 2',
    'gateway_request_duration_seconds_count{operation="Place",client="partner",result="ok"} 3',
  ]);
});

test('an operation that is put in a list later has its name from the next reading on, and no number falls', async () => {
  const { countRequest, nameOperations, counts } = start();
  countRequest(useOf(), 'ok');
  await counts();
  nameOperations(() => 'Place');
  countRequest(useOf(), 'ok');
  expect(await counts()).toEqual([
    'gateway_request_duration_seconds_count{operation="other",client="partner",result="ok"} 1',
    'gateway_request_duration_seconds_count{operation="Place",client="partner",result="ok"} 1',
  ]);
});

test('however many operations have names, two hundred are told apart', async () => {
  const { countRequest, nameOperations, counts } = start();
  nameOperations((_client, { source }) => source);
  for (let number = 0; number < 1_000; number += 1)
    countRequest(useOf({ operation: { source: `Operation${number}`, operationName: undefined } }), 'ok');
  const lines = await counts();
  expect(lines).toHaveLength(199);
  expect(lines.find((line) => line.includes('operation="other"'))).toContain(' 802');
});

test('an operation that was counted is kept by nobody but whoever runs it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { countRequest } = start();
  const runOnce = (): WeakRef<object> => {
    const once = { source: 'query Once { a }', operationName: undefined };
    countRequest(useOf({ operation: once }), 'ok');
    return new WeakRef(once);
  };
  const ref = runOnce();
  await setImmediate();
  collect();
  expect(ref.deref()).toBeUndefined();
});

test('what was expected to cost how much is counted, and compared where it is known what it did', async () => {
  const { countRequest, read } = start();
  countRequest(useOf({ cost: 12 }), 'ok');
  countRequest(useOf({ cost: 100, actualCost: 40 }), 'ok');
  // What was not run has cost nothing.
  countRequest(useOf({ operation: undefined, cost: 0 }), 'client_error');
  expect(await read('gateway_request_cost')).toEqual(
    expect.arrayContaining([
      'gateway_request_cost_bucket{le="16",client="partner"} 1',
      'gateway_request_cost_sum{client="partner"} 112',
      'gateway_request_cost_count{client="partner"} 2',
      'gateway_request_cost_compared_total{value="estimated"} 100',
      'gateway_request_cost_compared_total{value="actual"} 40',
    ]),
  );
});
