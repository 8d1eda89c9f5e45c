import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWarming } from './warming.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const operations = ['a', 'b', 'c', 'd'].map((id) => ({ id, body: `{ ${id} }` }));

test('operations are planned one after the other with a pause in between, so many and no more', async () => {
  const warmed: string[] = [];
  startWarming({
    operations,
    warm: async ({ id }) => {
      warmed.push(id);
      if (id === 'a') throw new Error('cannot be planned');
    },
    pauseMs: 50,
    maximum: 3,
  });
  expect(warmed).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(49);
  expect(warmed).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1);
  expect(warmed).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(warmed).toEqual(['a', 'b', 'c']);
});

test('when another list takes over no more of this one are planned', async () => {
  const warmed: string[] = [];
  const stop = startWarming({
    operations,
    warm: async ({ id }) => warmed.push(id),
    pauseMs: 50,
    maximum: 10,
  });
  await vi.advanceTimersByTimeAsync(50);
  stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(warmed).toEqual(['a', 'b']);
});

test('a pause that is over leaves nothing behind, however many there are', async () => {
  const listening: number[] = [];
  startWarming({
    operations: Array.from({ length: 30 }, (_, index) => ({ id: `${index}`, body: '{ a }' })),
    warm: async (_operation, signal) => listening.push(getEventListeners(signal, 'abort').length),
    pauseMs: 50,
    maximum: 100,
  });
  await vi.advanceTimersByTimeAsync(30 * 50);
  expect(listening).toEqual(new Array(30).fill(0));
});
