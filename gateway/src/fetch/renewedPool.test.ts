import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewedConnections, type Connections } from './renewedPool.js';

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
  const pool = renewedConnections(open, Date.now);
  const send = (): void => void pool.current().dispatch({ path: '/', method: 'POST' }, {});
  return { log, send, current: pool.current, connected: () => pool.stats.connected, close: () => pool.close() };
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

test('when a connection that has been there for a second breaks, all are left with it', async () => {
  const { log, send, current } = opened();
  current().answers();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(current().leaveStale(499)).toBe(true);
  send();
  expect(log).toEqual(['pool 1 closes', 'pool 2 sends']);
});

test('others that break after it over those that were left are stale, too, and nothing is left for them', async () => {
  const { log, current } = opened();
  const first = current();
  first.answers();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([first.leaveStale(1), first.leaveStale(499), first.leaveStale(500)]).toEqual([true, true, false]);
  expect(log).toEqual(['pool 1 closes']);
});

test.each([
  ['has not been there for a second', 999, true, 1],
  ['has broken long after it was used', 1_000, true, 500],
  ['was never answered over', 60_000, false, 1],
])('a connection that %s is not stale: the server breaks it', async (_what, ageMs, hasAnswered, brokeAfterMs) => {
  const { log, current } = opened();
  if (hasAnswered) current().answers();
  await vi.advanceTimersByTimeAsync(ageMs);
  expect(current().leaveStale(brokeAfterMs)).toBe(false);
  expect(log).toEqual([]);
});

test('a server that breaks all connections has those that were there before left once', async () => {
  const { log, current } = opened();
  current().answers();
  const stale: boolean[] = [];
  for (let second = 0; second < 5; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    stale.push(current().leaveStale(1));
  }
  expect(stale).toEqual([true, false, false, false, false]);
  expect(log).toEqual(['pool 1 closes']);
});

test('what breaks after a standstill is stale however long ago it was asked, also when that is seen first', () => {
  const { log, current } = opened();
  const first = current();
  vi.setSystemTime(Date.now() + 1_600);
  expect([first.leaveStale(1_700), first.leaveStale(1_700)]).toEqual([true, true]);
  expect(log).toEqual(['pool 1 closes']);
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

test('closing closes what is open, and nothing is looked after or opened any more', async () => {
  const { log, current, close } = opened();
  current().answers();
  await close();
  expect([log, vi.getTimerCount()]).toEqual([['pool 1 closes'], 0]);
  vi.setSystemTime(Date.now() + 1_000);
  expect(current().leaveStale(1)).toBe(false);
  expect(log).toEqual(['pool 1 closes']);
});
