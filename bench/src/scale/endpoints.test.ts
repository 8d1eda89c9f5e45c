import { expect, test } from 'vitest';
import { endpoint } from './endpoints.js';

const breaker = { failures: 5, silentAfterMs: 750, probeAfterMs: 500 };
const opened = () => endpoint({ maxRunning: 100, breaker });

test('after five failures in a row a shard is asked by a probe alone, and as before when that is answered', () => {
  const shard = opened();
  for (let count = 0; count < 5; count += 1) {
    expect(shard.ask(0)).toBe(true);
    shard.failed(10);
  }
  expect([shard.ask(11), shard.ask(509)]).toEqual([false, false]);
  expect([shard.ask(510), shard.ask(511)]).toEqual([true, false]);
  shard.answered(600);
  expect([shard.ask(601), shard.ask(601)]).toEqual([true, true]);
});

test('failures that are more than half of ten within two seconds count, though never five in a row', () => {
  const shard = opened();
  const outcomes = [true, true, false, true, true, false, true, true, false, true];
  outcomes.forEach((isFailure, index) => {
    expect(shard.ask(index * 10)).toBe(true);
    if (isFailure) shard.failed(index * 10 + 5);
    else shard.answered(index * 10 + 5);
  });
  expect(shard.ask(101)).toBe(false);
});

test('a shard of which nothing is heard, with five requests under way, is left alone', () => {
  const shard = opened();
  for (let count = 0; count < 5; count += 1) expect(shard.ask(0)).toBe(true);
  expect(shard.ask(750)).toBe(true);
  expect(shard.ask(751)).toBe(false);
});

test('no more than so many are under way', () => {
  const shard = endpoint({ maxRunning: 2, breaker });
  expect([shard.ask(0), shard.ask(0), shard.ask(0)]).toEqual([true, true, false]);
  shard.answered(1);
  expect(shard.ask(1)).toBe(true);
});
