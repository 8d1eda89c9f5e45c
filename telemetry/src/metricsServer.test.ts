import { expect, onTestFinished, test } from 'vitest';
import { Registry } from 'prom-client';
import { startMetricsServer } from './metricsServer.js';
import { withProcessMetrics } from './processMetrics.js';

const start = async (more: { readonly port?: number; readonly withHealth?: boolean } = {}) => {
  const registry = new Registry();
  const server = await startMetricsServer({
    host: '127.0.0.1',
    port: 0,
    setting: 'METRICS_PORT',
    contentType: registry.contentType,
    text: () => withProcessMetrics(registry),
    ...more,
  });
  onTestFinished(server.close);
  return server;
};

test('what is known of the process is there once, whoever else serves it', async () => {
  const [one, other] = [await start(), await start()];
  for (const { url } of [one, other]) {
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const names = (await answer.text()).match(/^# TYPE \S+/gm) ?? [];
    expect(names).toContain('# TYPE nodejs_eventloop_lag_p99_seconds');
    expect(names).toContain('# TYPE process_resident_memory_bytes');
    expect(new Set(names).size).toBe(names.length);
  }
});

test('health is told where it is asked for, and nowhere else', async () => {
  const [plain, healthy] = [await start(), await start({ withHealth: true })];
  const statusOf = async (url: string) => (await fetch(new URL('/health/ready', url))).status;
  expect([await statusOf(plain.url), await statusOf(healthy.url)]).toEqual([404, 200]);
});

test('a port that is taken is refused with the setting that says it', async () => {
  const { url } = await start();
  await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow(
    'is taken by another program. Choose another with METRICS_PORT.',
  );
});
