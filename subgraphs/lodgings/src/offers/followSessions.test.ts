import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSessions } from './followSessions.js';
import { openSessionCache } from './sessionCache.js';
import { sharedInMemory } from './testing/sharedInMemory.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a session that was read to its end leaves nothing that waits for the process to stop', async () => {
  const shared = sharedInMemory();
  await shared.claim('of another process', 'los_other', [{ name: 'fast', source: 'BOOKING' }]);
  const { signal } = new AbortController();
  const followings: Promise<void>[] = [];
  const follow = followSessions({
    shared,
    cache: openSessionCache(1_000_000, () => performance.now()),
    supplierDeadlineMs: 1_000,
    signal,
    onFollow: (following) => followings.push(following),
  });
  const session = await follow('los_other');
  await shared.put('los_other', 'fast', { kind: 'TIMED_OUT' });
  expect(getEventListeners(signal, 'abort').length).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  await Promise.all(followings);
  expect(session?.state().complete).toBe(true);
  expect(getEventListeners(signal, 'abort').length).toBe(0);
});
