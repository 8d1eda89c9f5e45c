import { expect, test } from 'vitest';
import { createMetrics } from './metrics.js';

const linesOf = async ({ text }: ReturnType<typeof createMetrics>, name: string): Promise<string[]> =>
  (await text()).split('\n').filter((line) => line.startsWith(name));

test('load is what it is when it is asked for, each time', async () => {
  const metrics = createMetrics();
  let load = { limit: 100, running: 3, queued: 0, shed: { read: 0, booking: 0 }, isShedding: false };
  metrics.watchLoad(() => load);
  expect(await linesOf(metrics, 'gateway_shed_total')).toEqual([
    'gateway_shed_total{kind="read"} 0',
    'gateway_shed_total{kind="booking"} 0',
  ]);
  for (let time = 0; time < 2; time += 1) {
    load = { limit: 20, running: 18, queued: 5, shed: { read: 200, booking: 1 }, isShedding: true };
    expect(await linesOf(metrics, 'gateway_')).toEqual(
      expect.arrayContaining([
        'gateway_running_requests 18',
        'gateway_queued_requests 5',
        'gateway_running_requests_limit 20',
        'gateway_shedding 1',
        'gateway_shed_total{kind="read"} 200',
        'gateway_shed_total{kind="booking"} 1',
      ]),
    );
  }
});

test('how late the event loop is, is counted in seconds', async () => {
  const metrics = createMetrics();
  for (const delayMs of [0.5, 15, 15, 3_000]) metrics.countLoopDelay(delayMs);
  const counted = await linesOf(metrics, 'gateway_event_loop_delay_seconds_bucket');
  expect(
    counted.filter((line) => /le="(0.001|0.01|0.02|2|\+Inf)"/.test(line)).map((line) => line.split('} ')[1]),
  ).toEqual(['1', '1', '3', '3', '4']);
});
