import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketsOf, longestOf, newLatencies, quantileOf, stepOf } from './latencies.js';

const latenciesOf = (durationsMs: readonly number[]) => {
  const latencies = newLatencies();
  for (const ms of durationsMs) latencies[stepOf(ms)] = (latencies[stepOf(ms)] ?? 0) + 1;
  return latencies;
};

test('a duration is at most the longest of its step, and more than that of the step before', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.26, max: 200_000, noNaN: true }), (ms) => {
      const step = stepOf(ms);
      expect(longestOf(step)).toBeGreaterThanOrEqual(ms * (1 - 1e-9));
      expect(longestOf(step - 1)).toBeLessThanOrEqual(ms * (1 + 1e-9));
    }),
  );
});

test('what is shorter or longer than all steps has the first or last', () => {
  expect([stepOf(-1), stepOf(0), stepOf(0.25), stepOf(1e9), stepOf(Infinity)]).toEqual([0, 0, 0, 79, 79]);
});

test('a quantile is not less than that of the durations themselves, and at most a fifth more', () => {
  const durations = fc.array(fc.double({ min: 0.3, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.99), (all, part) => {
      const sorted = [...all].sort((one, other) => one - other);
      const exact = sorted[Math.ceil(sorted.length * part) - 1] as number;
      const said = quantileOf(latenciesOf(all), part);
      expect(said).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
      expect(said).toBeLessThanOrEqual(exact * 1.2);
    }),
  );
});

test('of nothing there is no quantile', () => {
  expect(quantileOf(newLatencies(), 0.5)).toBe(0);
});

test('buckets for metrics rise, and count what took exactly as long as their end', () => {
  const buckets = bucketsOf(latenciesOf([0.1, 1, 2, 3, 8_192, 9_000]));
  expect(buckets.map(({ atMostSeconds, count }) => [atMostSeconds, count])).toEqual([
    [0.001, 2],
    [0.002, 3],
    ...[0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1.024, 2.048, 4.096].map((end) => [end, 4]),
    [8.192, 5],
    [Infinity, 6],
  ]);
});
