import { expect, onTestFinished, test, vi } from 'vitest';
import { lookAgain } from './lookAgain.js';

/** A look that ends when it is told to; how often was looked, and the end of the last. */
const looks = () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const ends: Array<() => void> = [];
  const leaving = new AbortController();
  void lookAgain(() => new Promise((resolve) => ends.push(resolve)), 2_000, leaving.signal);
  const end = async (): Promise<void> => {
    ends.at(-1)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { count: () => ends.length, end, leave: () => leaving.abort() };
};

test('a look that takes long is waited for, and the next one comes a pause after its end', async () => {
  const { count, end } = looks();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count()).toBe(1);
  await end();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(count()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(count()).toBe(2);
});

test.each(['in the pause', 'while it looks'])('nobody looks any more who has left %s', async (when) => {
  const { count, end, leave } = looks();
  if (when === 'in the pause') await end();
  leave();
  await end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count()).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
