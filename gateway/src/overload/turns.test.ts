import { expect, test } from 'vitest';
import { openTurns } from './turns.js';

/** Turns in rounds that are called by hand, at times that are set by hand. */
const inRounds = () => {
  let deferred: Array<() => void> = [];
  let time = 0;
  const { take, longestWaitMs } = openTurns({ now: () => time, defer: (callback) => deferred.push(callback) });
  const round = (): void => {
    const now = deferred;
    deferred = [];
    for (const callback of now) callback();
  };
  const pass = (ms: number): void => void (time += ms);
  return { take, longestWaitMs, pass, round, deferred: () => deferred.length };
};

const long = 200_000;

test('each of the longest has a round of its own, in the order in which they came', () => {
  const { take, round, deferred } = inRounds();
  const taken: string[] = [];
  take(long, () => taken.push('first'));
  take(long, () => taken.push('second'));
  expect(taken).toEqual([]);
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'second']);
  expect(deferred()).toBe(0);
});

test('of shorter ones as many have a round as come to 128 kB', () => {
  const { take, round, deferred } = inRounds();
  const taken: number[] = [];
  [40_000, 40_000, 51_072, 1, long, 40_000].forEach((bytes, index) => take(bytes, () => taken.push(index)));
  const rounds = [1, 2, 3, 4].map(() => {
    round();
    return taken.splice(0);
  });
  expect(rounds).toEqual([[0, 1, 2], [3], [4], [5]]);
  expect(deferred()).toBe(0);
});

test('who comes in the turn of another has the next round', () => {
  const { take, round, deferred } = inRounds();
  const taken: string[] = [];
  take(1, () => {
    taken.push('first');
    take(1, () => taken.push('later'));
  });
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'later']);
  expect(deferred()).toBe(0);
});

test.each([1, long])('a turn that fails costs nobody else theirs, be they in its round (%i bytes)', (bytes) => {
  const { take, round, deferred } = inRounds();
  const taken: string[] = [];
  take(bytes, () => {
    throw new Error('broken');
  });
  take(bytes, () => taken.push('second'));
  expect(round).toThrow('broken');
  while (deferred() > 0) round();
  take(bytes, () => taken.push('third'));
  round();
  expect(taken).toEqual(['second', 'third']);
});

test('whoever has waited longest, or still waits, says how long turns are waited for; the next to ask hears of who came later', () => {
  const { take, longestWaitMs, pass, round } = inRounds();
  expect(longestWaitMs()).toBe(0);
  take(long, () => undefined);
  pass(2);
  take(long, () => undefined);
  pass(1);
  expect(longestWaitMs()).toBe(3);
  round();
  pass(4);
  expect(longestWaitMs()).toBe(5);
  round();
  expect(longestWaitMs()).toBe(5);
  expect(longestWaitMs()).toBe(0);
});
