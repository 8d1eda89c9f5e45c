import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBreaker, type Admission, type Shown } from './breaker.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A breaker whose tries are never early, what was told of it, and a request that shows something at once. */
const watched = () => {
  const changes: boolean[] = [];
  const breaker = openBreaker(
    { consecutiveFailures: 5, probeAfterMs: 500 },
    { onChange: (isAsked) => changes.push(isAsked), now: Date.now, random: () => 0 },
  );
  const ask = (shown: Shown): Admission => {
    const admission = breaker.admit();
    if (admission !== 'refused') breaker.note(admission, shown);
    return admission;
  };
  const askTimes = (times: number, shown: Shown) => Array.from({ length: times }, () => ask(shown));
  return { ...breaker, changes, ask, askTimes };
};

test('after five failures in a row nothing is sent', () => {
  const { ask, askTimes, changes } = watched();
  expect(askTimes(5, 'bad')).toEqual(Array(5).fill('asked'));
  expect([ask('good'), changes]).toEqual(['refused', [false]]);
});

test('one good answer begins the count anew', () => {
  const { ask, askTimes, changes } = watched();
  askTimes(4, 'bad');
  ask('good');
  askTimes(4, 'bad');
  expect([ask('good'), changes]).toEqual(['asked', []]);
});

test('more than half of ten requests within two seconds are enough, though few follow each other', async () => {
  const { ask, changes } = watched();
  for (let time = 0; time < 9; time += 1) {
    ask(time % 3 === 0 ? 'good' : 'bad');
    await vi.advanceTimersByTimeAsync(150);
  }
  expect(changes).toEqual([]);
  ask('bad');
  expect(changes).toEqual([false]);
});

test('after half a second one request tries, and its good answer lets all through', async () => {
  const { ask, askTimes, changes } = watched();
  askTimes(5, 'bad');
  await vi.advanceTimersByTimeAsync(499);
  expect(ask('good')).toBe('refused');
  await vi.advanceTimersByTimeAsync(1);
  expect([ask('good'), ask('good'), changes]).toEqual(['probe', 'asked', [false, true]]);
});

test('while one request tries, the others are refused', async () => {
  const { admit, note, askTimes, ask } = watched();
  askTimes(5, 'bad');
  await vi.advanceTimersByTimeAsync(500);
  const trying = admit();
  expect([trying, ask('good')]).toEqual(['probe', 'refused']);
  note(trying, 'good');
  expect(ask('good')).toBe('asked');
});

test('a try that hangs does not hold up the next, and of those that hang there are eight at most', async () => {
  const { admit, note, askTimes } = watched();
  askTimes(5, 'bad');
  const admitted: Admission[] = [];
  for (let time = 0; time < 10; time += 1) {
    await vi.advanceTimersByTimeAsync(500);
    admitted.push(admit());
  }
  expect(admitted).toEqual([...Array(8).fill('probe'), 'refused', 'refused']);
  note('probe', 'bad');
  expect(admit()).toBe('probe');
  note('probe', 'good');
  expect(admit()).toBe('asked');
});

test('a try that fails waits for half a second more', async () => {
  const { ask, askTimes } = watched();
  askTimes(5, 'bad');
  await vi.advanceTimersByTimeAsync(500);
  expect(ask('bad')).toBe('probe');
  await vi.advanceTimersByTimeAsync(499);
  expect(ask('good')).toBe('refused');
  await vi.advanceTimersByTimeAsync(1);
  expect(ask('good')).toBe('probe');
});

test('what began before the endpoint was given up and ends badly after it was taken up again counts as any other', async () => {
  const { admit, note, ask, askTimes, changes } = watched();
  const early = admit();
  askTimes(5, 'bad');
  await vi.advanceTimersByTimeAsync(500);
  ask('good');
  note(early, 'bad');
  askTimes(3, 'bad');
  expect(changes).toEqual([false, true]);
  ask('bad');
  expect(changes).toEqual([false, true, false]);
});

test('an answer to a request from before does not end the pause: only tries do', () => {
  const { admit, note, ask, askTimes } = watched();
  const early = admit();
  askTimes(5, 'bad');
  note(early, 'good');
  expect(ask('good')).toBe('refused');
});

test('clients that leave say nothing about the endpoint, neither good nor bad', () => {
  const { askTimes, changes } = watched();
  askTimes(20, 'nothing');
  askTimes(4, 'bad');
  askTimes(1, 'nothing');
  expect(changes).toEqual([]);
  askTimes(1, 'bad');
  expect(changes).toEqual([false]);
});

test('a client that leaves while its request tries does not let the others through', async () => {
  const { ask, askTimes } = watched();
  askTimes(5, 'bad');
  await vi.advanceTimersByTimeAsync(500);
  expect([ask('nothing'), ask('good')]).toEqual(['probe', 'refused']);
});

test('an endpoint that is silent is given up at once, and told of once', () => {
  const { open, ask, changes } = watched();
  open();
  open();
  expect([ask('good'), changes]).toEqual(['refused', [false]]);
});

test('tries come up to a fifth earlier, by chance', async () => {
  const breaker = openBreaker({ consecutiveFailures: 1, probeAfterMs: 500 }, { now: Date.now, random: () => 0.5 });
  breaker.note(breaker.admit(), 'bad');
  await vi.advanceTimersByTimeAsync(449);
  expect(breaker.admit()).toBe('refused');
  await vi.advanceTimersByTimeAsync(1);
  expect(breaker.admit()).toBe('probe');
});
