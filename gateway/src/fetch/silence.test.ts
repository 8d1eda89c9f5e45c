import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Exchange, Exchanged } from './inFlight.js';
import { watchSilence } from './silence.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watched = () => {
  const ends: Array<{ answer: () => void; fail: () => void }> = [];
  let silences = 0;
  const exchange: Exchange = () => {
    const answer = new Promise<Exchanged>((resolve, reject) =>
      ends.push({
        answer: () => resolve({ status: 200, bytes: Buffer.from('{}') }),
        fail: () => reject(new Error('time is up')),
      }),
    );
    answer.catch(() => undefined);
    return { answer, abort: () => undefined };
  };
  const watch = watchSilence(
    exchange,
    { minimumUnderWay: 3, silentAfterMs: 800, onSilence: () => (silences += 1) },
    Date.now,
  );
  return { ends, silences: () => silences, stop: watch.stop, ask: () => void watch.exchange({ body: 'a' }) };
};

test('three requests of which nothing is heard for 800 ms are silence', async () => {
  const { ask, silences } = watched();
  for (let time = 0; time < 3; time += 1) ask();
  await vi.advanceTimersByTimeAsync(799);
  expect(silences()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(silences()).toBe(1);
});

test('two slow requests are not, however slow they are', async () => {
  const { ask, silences } = watched();
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(silences()).toBe(0);
});

test('while answers come, others may be slow', async () => {
  const { ask, ends, silences } = watched();
  for (let time = 0; time < 3; time += 1) ask();
  for (let time = 0; time < 20; time += 1) {
    ask();
    await vi.advanceTimersByTimeAsync(400);
    ends.at(-1)?.answer();
  }
  expect(silences()).toBe(0);
});

test('an endpoint that had nothing to do for a while is not silent when it is asked again', async () => {
  const { ask, silences } = watched();
  await vi.advanceTimersByTimeAsync(10_000);
  for (let time = 0; time < 3; time += 1) ask();
  await vi.advanceTimersByTimeAsync(600);
  expect(silences()).toBe(0);
});

test('the time in which this process stood still is no silence of anybody else', async () => {
  const { ask, silences } = watched();
  for (let time = 0; time < 3; time += 1) ask();
  await vi.advanceTimersByTimeAsync(200);
  vi.setSystemTime(Date.now() + 5_000);
  await vi.advanceTimersByTimeAsync(799);
  expect(silences()).toBe(0);
  await vi.advanceTimersByTimeAsync(400);
  expect(silences()).toBeGreaterThan(0);
});

test('requests that have ended, well or not, are no longer waited for; after the stop nothing is', async () => {
  const { ask, ends, silences, stop } = watched();
  for (let time = 0; time < 3; time += 1) ask();
  ends[0]?.answer();
  ends[1]?.fail();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(silences()).toBe(0);
  ask();
  ask();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(silences()).toBe(0);
});
