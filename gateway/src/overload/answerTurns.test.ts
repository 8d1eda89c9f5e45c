import { expect, test } from 'vitest';
import { openAnswerTurns } from './answerTurns.js';

/** Turns in rounds that are called by hand, at times that are set by hand. */
const inRounds = () => {
  let deferred: Array<() => void> = [];
  let time = 0;
  const turns = openAnswerTurns({ now: () => time, defer: (callback) => deferred.push(callback) });
  const round = (): void => {
    const now = deferred;
    deferred = [];
    for (const callback of now) callback();
  };
  const pass = (ms: number): void => void (time += ms);
  /** Until nothing is deferred any more. */
  const rounds = (): number => {
    let count = 0;
    for (; deferred.length > 0; count += 1) round();
    return count;
  };
  return { ...turns, pass, round, rounds };
};

const long = 200_000;

test('each of the longest has a round of its own, in the order in which they came', () => {
  const { toRead, round, rounds } = inRounds();
  const taken: string[] = [];
  toRead(long, () => taken.push('first'));
  toRead(long, () => taken.push('second'));
  expect(taken).toEqual([]);
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'second']);
  // One in which it is forgotten that a long one was read.
  expect(rounds()).toBe(1);
});

test('of shorter ones as many have a round as come to 128 kB', () => {
  const { toRead, round, rounds: roundsLeft } = inRounds();
  const taken: number[] = [];
  [40_000, 40_000, 51_072, 1, long, 40_000].forEach((bytes, index) => toRead(bytes, () => taken.push(index)));
  const rounds = [1, 2, 3, 4].map(() => {
    round();
    return taken.splice(0);
  });
  expect(rounds).toEqual([[0, 1, 2], [3], [4], [5]]);
  expect(roundsLeft()).toBe(0);
});

/** Reads an answer of so many bytes and writes it as the engine does: at once, or in a turn. */
const handOn = ({ toRead, hasReadLong, toWrite }: ReturnType<typeof inRounds>, taken: string[]) => {
  return (name: string, bytes: number): void =>
    toRead(bytes, () => {
      taken.push(`read ${name}`);
      const write = (): void => void taken.push(`write ${name}`);
      if (hasReadLong()) toWrite(write);
      else write();
    });
};

test('what is long is written a round after it was read, and before more is read', () => {
  const turns = inRounds();
  const taken: string[] = [];
  const handOnOne = handOn(turns, taken);
  handOnOne('first', long);
  handOnOne('second', long);
  const rounds = [1, 2, 3, 4].map(() => {
    turns.round();
    return taken.splice(0);
  });
  expect(rounds).toEqual([['read first'], ['write first'], ['read second'], ['write second']]);
});

test('what is not long is written as soon as it is read, however many are', () => {
  const turns = inRounds();
  const taken: string[] = [];
  const handOnOne = handOn(turns, taken);
  handOnOne('first', 65_536);
  handOnOne('second', 65_536);
  turns.round();
  expect(taken).toEqual(['read first', 'write first', 'read second', 'write second']);
});

test('beside a long one that was read nobody else waits to be written, nor in the round after it', () => {
  const { toRead, hasReadLong, toWrite, round, rounds } = inRounds();
  toRead(long, () => undefined);
  expect(hasReadLong()).toBe(false);
  round();
  expect(hasReadLong()).toBe(true);
  toWrite(() => undefined);
  expect(hasReadLong()).toBe(false);
  toRead(long, () => undefined);
  rounds();
  expect(hasReadLong()).toBe(false);
});

test('who comes in the turn of another has the next round', () => {
  const { toRead, round, rounds } = inRounds();
  const taken: string[] = [];
  toRead(1, () => {
    taken.push('first');
    toRead(1, () => taken.push('later'));
  });
  round();
  expect(taken).toEqual(['first']);
  round();
  expect(taken).toEqual(['first', 'later']);
  expect(rounds()).toBe(0);
});

test.each([1, long])('a turn that fails costs nobody else theirs, be they in its round (%i bytes)', (bytes) => {
  const { toRead, round, rounds } = inRounds();
  const taken: string[] = [];
  toRead(bytes, () => {
    throw new Error('broken');
  });
  toRead(bytes, () => taken.push('second'));
  expect(round).toThrow('broken');
  rounds();
  toRead(bytes, () => taken.push('third'));
  round();
  expect(taken).toEqual(['second', 'third']);
});

test('the long one that has waited longest, or still waits, says how long turns are waited for, once', () => {
  const { toRead, takeLongestWaitMs, pass, round } = inRounds();
  expect(takeLongestWaitMs()).toBe(0);
  toRead(65_536, () => undefined);
  pass(1);
  toRead(long, () => undefined);
  pass(2);
  toRead(long, () => undefined);
  pass(1);
  expect(takeLongestWaitMs()).toBe(3);
  round();
  expect(takeLongestWaitMs()).toBe(3);
  round();
  pass(4);
  expect(takeLongestWaitMs()).toBe(5);
  round();
  expect(takeLongestWaitMs()).toBe(5);
  expect(takeLongestWaitMs()).toBe(0);
});
