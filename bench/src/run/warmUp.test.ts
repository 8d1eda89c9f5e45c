import { expect, test, vi } from 'vitest';
import { isWarm, warmUp } from './warmUp.js';

const rounds = (...costs: readonly number[]) =>
  costs.map((cpuMicrosPerRequest) => ({ cpuMicrosPerRequest, requestsPerSecond: 1 }));

test('a program is warm when two rounds in a row were no cheaper than those before', () => {
  expect([[], [9], [9, 9], [9, 9, 9], [9, 8.9, 8.8]].map((costs) => isWarm(rounds(...costs)))).toEqual([
    ...[false, false, false],
    ...[true, true],
  ]);
});

test('one that still gets cheaper is warmed on, a round that was disturbed or not', () => {
  expect(
    [
      [9, 8, 7],
      [9, 20, 7],
      [9, 7, 20],
      [9, 7, 20, 7],
    ].map((costs) => isWarm(rounds(...costs))),
  ).toEqual([...[false, false, false], true]);
});

test('one that gets cheaper for ever is warmed ten rounds', async () => {
  let cost = 1_000;
  const measure = vi.fn(async () => ({ cpuMicrosPerRequest: (cost *= 0.9), requestsPerSecond: 1 }));
  await warmUp(measure);
  expect(measure).toHaveBeenCalledTimes(10);
});

test('where nobody says what a request takes of the processor, it is how many are answered that counts', () => {
  const answered = (...rates: readonly number[]) =>
    rates.map((requestsPerSecond) => ({ cpuMicrosPerRequest: undefined, requestsPerSecond }));
  expect([isWarm(answered(100, 200, 300)), isWarm(answered(100, 99, 102))]).toEqual([false, true]);
});
