import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchParent } from './watchParent.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a parent that goes away is told once', () => {
  let parentId = 41;
  const onGone = vi.fn();
  watchParent(onGone, () => parentId);
  vi.advanceTimersByTime(5_000);
  expect(onGone).not.toHaveBeenCalled();
  parentId = 1;
  vi.advanceTimersByTime(5_000);
  expect(onGone).toHaveBeenCalledTimes(1);
});

test('who stopped watching is not told', () => {
  let parentId = 41;
  const onGone = vi.fn();
  watchParent(onGone, () => parentId)();
  parentId = 1;
  vi.advanceTimersByTime(5_000);
  expect(onGone).not.toHaveBeenCalled();
});
