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

test('each has a round of its own, in the order in which they came', () => {
  const { turns, round, deferred } = inRounds();
  const taken: string[] = [];
  turns(() => taken.push('first'));
  turns(() => taken.push('second'));
  expect(taken).toEqual([]);
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'second']);
  expect(deferred()).toBe(0);
});

test('who comes in the turn of another has the next round', () => {
  const { turns, round, deferred } = inRounds();
  const taken: string[] = [];
  turns(() => {
    taken.push('first');
    turns(() => taken.push('later'));
  });
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'later']);
  expect(deferred()).toBe(0);
});

test('a turn that fails costs nobody else theirs', () => {
  const { turns, round } = inRounds();
  const taken: string[] = [];
  turns(() => {
    throw new Error('broken');
  });
  turns(() => taken.push('second'));
  expect(round).toThrow('broken');
  round();
  turns(() => taken.push('third'));
  round();
  expect(taken).toEqual(['second', 'third']);
});
