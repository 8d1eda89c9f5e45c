import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linesPerSecond } from './linesPerSecond.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const flood = (mayTell: () => boolean, count: number): number =>
  Array.from({ length: count }, mayTell).filter(Boolean).length;

test('so many lines are written in a second, and how many were left out is told when it is over', () => {
  const told: number[] = [];
  const mayTell = linesPerSecond(10, (leftOut) => told.push(leftOut));
  expect(flood(mayTell, 25)).toBe(10);
  vi.advanceTimersByTime(500);
  expect([flood(mayTell, 5), told]).toEqual([0, []]);
  vi.advanceTimersByTime(500);
  expect([told, flood(mayTell, 12)]).toEqual([[20], 10]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([20, 2]);
});

test('who keeps to it is told nothing', () => {
  const tell = vi.fn();
  const mayTell = linesPerSecond(3, tell);
  for (let second = 0; second < 5; second += 1) {
    expect(flood(mayTell, 3)).toBe(3);
    vi.advanceTimersByTime(1_000);
  }
  expect(tell).not.toHaveBeenCalled();
});
