import { expect, test } from 'vitest';
import { openTurns } from './turns.js';

/** Turns in rounds that are called by hand. */
const inRounds = () => {
  let deferred: Array<() => void> = [];
  const turns = openTurns((callback) => deferred.push(callback));
  const round = (): void => {
    const now = deferred;
    deferred = [];
    for (const callback of now) callback();
  };
  return { turns, round, deferred: () => deferred.length };
};

const long = 200_000;

test('each of the longest has a round of its own, in the order in which they came', () => {
  const { turns, round, deferred } = inRounds();
  const taken: string[] = [];
  turns(long, () => taken.push('first'));
  turns(long, () => taken.push('second'));
  expect(taken).toEqual([]);
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'second']);
  expect(deferred()).toBe(0);
});

test('of shorter ones as many have a round as come to 128 kB', () => {
  const { turns, round, deferred } = inRounds();
  const taken: number[] = [];
  [40_000, 40_000, 51_072, 1, long, 40_000].forEach((bytes, index) => turns(bytes, () => taken.push(index)));
  const rounds = [1, 2, 3, 4].map(() => {
    round();
    return taken.splice(0);
  });
  expect(rounds).toEqual([[0, 1, 2], [3], [4], [5]]);
  expect(deferred()).toBe(0);
});

test('who comes in the turn of another has the next round', () => {
  const { turns, round, deferred } = inRounds();
  const taken: string[] = [];
  turns(1, () => {
    taken.push('first');
    turns(1, () => taken.push('later'));
  });
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'later']);
  expect(deferred()).toBe(0);
});

test.each([1, long])('a turn that fails costs nobody else theirs, be they in its round (%i bytes)', (bytes) => {
  const { turns, round, deferred } = inRounds();
  const taken: string[] = [];
  turns(bytes, () => {
    throw new Error('broken');
  });
  turns(bytes, () => taken.push('second'));
  expect(round).toThrow('broken');
  while (deferred() > 0) round();
  turns(bytes, () => taken.push('third'));
  round();
  expect(taken).toEqual(['second', 'third']);
});
