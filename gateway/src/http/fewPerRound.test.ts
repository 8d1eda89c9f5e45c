import { expect, test } from 'vitest';
import { fewPerRound } from './fewPerRound.js';

/** Rounds of an event loop that come when they are told to. */
const rounds = () => {
  let deferred: Array<() => void> = [];
  return {
    defer: (callback: () => void): void => void deferred.push(callback),
    next: (): void => {
      const due = deferred;
      deferred = [];
      for (const callback of due) callback();
    },
    left: (): number => deferred.length,
  };
};

test('what comes at once is done a few in each round, in order, and none in that in which it came', () => {
  const { defer, next, left } = rounds();
  const inTurn = fewPerRound({ few: 2, mostRounds: 100, defer });
  const done: number[] = [];
  for (let number = 1; number <= 5; number += 1) inTurn(() => done.push(number));
  expect(done).toEqual([]);
  next();
  expect(done).toEqual([1, 2]);
  next();
  next();
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(left()).toBe(0);
});

test('what comes while others are done waits for the next round, and after a pause it starts anew', () => {
  const { defer, next, left } = rounds();
  const inTurn = fewPerRound({ few: 2, mostRounds: 100, defer });
  const done: string[] = [];
  inTurn(() => {
    done.push('first');
    inTurn(() => done.push('second'));
  });
  next();
  expect(done).toEqual(['first']);
  next();
  expect([done, left()]).toEqual([['first', 'second'], 0]);
  inTurn(() => done.push('third'));
  next();
  expect(done).toEqual(['first', 'second', 'third']);
});

test('one that fails costs no other its turn, be it in its round or after it', () => {
  const { defer, next } = rounds();
  const inTurn = fewPerRound({ few: 2, mostRounds: 100, defer });
  const done: string[] = [];
  inTurn(() => {
    throw new Error('it fails');
  });
  inTurn(() => done.push('beside it'));
  inTurn(() => done.push('after it'));
  expect(next).toThrow('it fails');
  expect(done).toEqual(['beside it']);
  next();
  expect(done).toEqual(['beside it', 'after it']);
});

test('of many it is more in a round, and all of them in as many rounds as there may be; then it is a few again', () => {
  const { defer, next, left } = rounds();
  const inTurn = fewPerRound({ few: 2, mostRounds: 10, defer });
  let done = 0;
  const add = (count: number): void => {
    for (let number = 0; number < count; number += 1) inTurn(() => (done += 1));
  };
  add(95);
  next();
  expect(done).toBe(10);
  for (let round = 1; round < 10; round += 1) next();
  expect([done, left()]).toEqual([95, 0]);
  add(4);
  next();
  expect(done).toBe(97);
});
