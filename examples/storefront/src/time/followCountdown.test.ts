import { expect, onTestFinished, test, vi } from 'vitest';
import { countdownTo } from './countdown.js';
import { followCountdown } from './followCountdown.js';

/** Follows a hold that ends so many seconds from now. */
const follow = (seconds: number) => {
  vi.useFakeTimers({ now: 0 });
  onTestFinished(() => void vi.useRealTimers());
  const texts: string[] = [];
  const over: number[] = [];
  const expiresAt = new Date(seconds * 1_000).toISOString();
  const stop = followCountdown(() => countdownTo(expiresAt, Date.now()), {
    onTick: ({ text }) => texts.push(text),
    onOver: () => over.push(Date.now()),
  });
  return { texts, over, stop };
};

test('what is left is told each second, and its end when it comes', () => {
  const { texts, over } = follow(2);
  vi.advanceTimersByTime(1_999);
  expect(texts).toEqual(['00:02', '00:01']);
  expect(over).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(texts).toEqual(['00:02', '00:01', '00:00']);
  expect(over).toEqual([2_000]);
});

test('a hold that is over by this clock is looked at until it is by that of the server, too', () => {
  const { over, stop } = follow(1);
  vi.advanceTimersByTime(7_999);
  expect(over).toEqual([1_000, 4_000, 7_000]);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(over).toHaveLength(3);
});

test('a hold that was over before is looked at at once', () => {
  expect(follow(-1).over).toEqual([0]);
});
