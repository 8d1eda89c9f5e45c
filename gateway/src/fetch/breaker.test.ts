import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBreaker } from './breaker.js';
import type { Reply } from './reply.js';

const good: Reply = { kind: 'answered', data: { a: 1 }, errors: [] };
const bad: Reply = { kind: 'failed', code: 'UNAVAILABLE', reason: 'connect ECONNREFUSED' };
const withErrors: Reply = { kind: 'answered', data: null, errors: [{ message: 'sold out', extensions: {} }] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A breaker, a count of the requests that got through it, and what was told of it. */
const watched = () => {
  const changes: boolean[] = [];
  let asked = 0;
  const breaker = openBreaker({
    consecutiveFailures: 5,
    probeAfterMs: 500,
    onChange: (isAsked) => changes.push(isAsked),
  });
  return {
    changes,
    asked: () => asked,
    ask: (answer: Reply | Promise<Reply>, hasLeft = false) =>
      breaker(
        async () => {
          asked += 1;
          return answer;
        },
        () => hasLeft,
      ),
  };
};

const failTimes = async (times: number, { ask }: ReturnType<typeof watched>): Promise<void> => {
  for (let time = 0; time < times; time += 1) expect(await ask(bad)).toBe(bad);
};

test('after five failures in a row nothing is sent, and the answer comes at once', async () => {
  const endpoint = watched();
  await failTimes(5, endpoint);
  expect(await endpoint.ask(good)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE' });
  expect([endpoint.asked(), endpoint.changes]).toEqual([5, [false]]);
});

test('one good answer begins the count anew', async () => {
  const endpoint = watched();
  await failTimes(4, endpoint);
  await endpoint.ask(good);
  await failTimes(4, endpoint);
  expect(await endpoint.ask(good)).toBe(good);
  expect(endpoint.changes).toEqual([]);
});

test('more than half of ten requests within two seconds are enough, though few follow each other', async () => {
  const endpoint = watched();
  for (let time = 0; time < 9; time += 1) {
    await endpoint.ask(time % 3 === 0 ? good : bad);
    await vi.advanceTimersByTimeAsync(150);
  }
  expect(endpoint.changes).toEqual([]);
  await endpoint.ask(bad);
  expect(endpoint.changes).toEqual([false]);
});

test('an answer that holds errors is an answer', async () => {
  const endpoint = watched();
  for (let time = 0; time < 20; time += 1) expect(await endpoint.ask(withErrors)).toBe(withErrors);
  expect(endpoint.changes).toEqual([]);
});

test('after half a second one request tries, and its good answer lets all through', async () => {
  const endpoint = watched();
  await failTimes(5, endpoint);
  await vi.advanceTimersByTimeAsync(499);
  expect(await endpoint.ask(good)).not.toBe(good);
  await vi.advanceTimersByTimeAsync(1);
  expect(await endpoint.ask(good)).toBe(good);
  expect(await endpoint.ask(good)).toBe(good);
  expect([endpoint.asked(), endpoint.changes]).toEqual([7, [false, true]]);
});

test('while one request tries, the others are answered at once', async () => {
  const endpoint = watched();
  await failTimes(5, endpoint);
  await vi.advanceTimersByTimeAsync(500);
  let answer: (reply: Reply) => void = () => undefined;
  const trying = endpoint.ask(new Promise<Reply>((resolve) => (answer = resolve)));
  expect(await endpoint.ask(good)).toMatchObject({ kind: 'failed' });
  answer(good);
  expect(await trying).toBe(good);
  expect(endpoint.asked()).toBe(6);
});

test('a try that fails waits for half a second more', async () => {
  const endpoint = watched();
  await failTimes(5, endpoint);
  await vi.advanceTimersByTimeAsync(500);
  expect(await endpoint.ask(bad)).toBe(bad);
  await vi.advanceTimersByTimeAsync(499);
  expect(await endpoint.ask(good)).not.toBe(good);
  await vi.advanceTimersByTimeAsync(1);
  expect(await endpoint.ask(good)).toBe(good);
});

test('clients that leave say nothing about the endpoint, neither good nor bad', async () => {
  const endpoint = watched();
  for (let time = 0; time < 20; time += 1) await endpoint.ask(bad, true);
  expect(endpoint.changes).toEqual([]);
  await failTimes(4, endpoint);
  await endpoint.ask(bad, true);
  await failTimes(1, endpoint);
  expect(endpoint.changes).toEqual([false]);
});

test('a client that leaves while its request tries does not let the others through', async () => {
  const endpoint = watched();
  await failTimes(5, endpoint);
  await vi.advanceTimersByTimeAsync(500);
  await endpoint.ask(bad, true);
  expect(await endpoint.ask(good)).not.toBe(good);
});
