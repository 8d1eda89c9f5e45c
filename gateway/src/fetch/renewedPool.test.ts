import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewedAfterStandstill, type Connections } from './renewedPool.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const opened = () => {
  const log: string[] = [];
  let count = 0;
  const open = (): Connections => {
    count += 1;
    const name = `pool ${count}`;
    return {
      dispatch: () => log.push(`${name} sends`) > 0,
      close: (async () => void log.push(`${name} closes`)) as Connections['close'],
      stats: { connected: count, free: 0, queued: 0 },
    };
  };
  const pool = renewedAfterStandstill(open, Date.now);
  const send = (): void => void pool.dispatch({ path: '/', method: 'POST' }, {});
  return { log, send, connected: () => pool.stats.connected, close: () => pool.close() };
};

test('while this process runs its connections stay, used or not', async () => {
  const { log, send } = opened();
  send();
  await vi.advanceTimersByTimeAsync(60_000);
  send();
  expect(log).toEqual(['pool 1 sends', 'pool 1 sends']);
});

test('after a standstill the first request already goes over new connections, and the old ones are closed', () => {
  const { log, send } = opened();
  send();
  vi.setSystemTime(Date.now() + 1_000);
  send();
  send();
  expect(log).toEqual(['pool 1 sends', 'pool 1 closes', 'pool 2 sends', 'pool 2 sends']);
});

test('connections that were left are not among those that are counted', () => {
  const { send, connected } = opened();
  expect(connected()).toBe(1);
  vi.setSystemTime(Date.now() + 1_000);
  send();
  expect(connected()).toBe(2);
});

test('a standstill that a timer sees first counts once', async () => {
  const { log, send } = opened();
  vi.setSystemTime(Date.now() + 1_000);
  await vi.advanceTimersByTimeAsync(100);
  send();
  expect(log).toEqual(['pool 1 closes', 'pool 2 sends']);
});

test('closing closes what is open, and nothing is looked after any more', async () => {
  const { log, close } = opened();
  await close();
  expect([log, vi.getTimerCount()]).toEqual([['pool 1 closes'], 0]);
});
