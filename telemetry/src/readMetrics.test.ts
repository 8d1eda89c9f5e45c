import fc from 'fast-check';
import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { boundsOf, Distribution, requestSteps, workSteps } from './distribution.js';
import { readCounter, readGauge, readHistogram } from './readMetrics.js';

test('what is counted elsewhere is written as it is when it is read', async () => {
  const registry = new Registry();
  let answered = 1;
  const values = new Distribution({ first: 1, count: 3, unit: 1_000 });
  readCounter(registry, { name: 'asked_total', help: 'A.', read: () => [{ labels: { of: 'a"b' }, value: answered }] });
  readGauge(registry, { name: 'open', help: 'B.', read: async () => [{ labels: {}, value: 7 }] });
  readHistogram(registry, { name: 'took_seconds', help: 'C.', read: () => [{ labels: { kind: 'x' }, values }] });
  for (const ms of [0.2, 1, 1.5, 4, 4.1]) values.add(ms);
  answered = 3;
  expect(await registry.metrics()).toBe(
    [
      '# HELP asked_total A.',
      '# TYPE asked_total counter',
      'asked_total{of="a\\"b"} 3',
      '',
      '# HELP open B.',
      '# TYPE open gauge',
      'open 7',
      '',
      '# HELP took_seconds C.',
      '# TYPE took_seconds histogram',
      'took_seconds_bucket{le="0.001",kind="x"} 2',
      'took_seconds_bucket{le="0.002",kind="x"} 3',
      'took_seconds_bucket{le="0.004",kind="x"} 4',
      'took_seconds_bucket{le="+Inf",kind="x"} 5',
      'took_seconds_sum{kind="x"} 0.0108',
      'took_seconds_count{kind="x"} 5',
      '',
    ].join('\n'),
  );
});

test('a metric has one owner: its name is not given twice', () => {
  const registry = new Registry();
  const about = { name: 'open', help: 'B.', read: () => [] };
  readGauge(registry, about);
  expect(() => readGauge(registry, about)).toThrow('already been registered');
});

test('each value is counted in the first step that it does not exceed', () => {
  const steps = fc.constantFrom(requestSteps, workSteps, { first: 1, count: 14, unit: 1 });
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 20_000, noNaN: true }), (of, value) => {
      const values = new Distribution(of);
      values.add(value);
      const bounds = [...boundsOf(of).map((bound) => Number(bound) * of.unit), Infinity];
      const first = bounds.findIndex((bound) => value <= bound * (1 + 1e-12));
      expect(values.counts.indexOf(1)).toBe(first);
    }),
  );
});
