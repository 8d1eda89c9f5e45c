import { expect, test } from 'vitest';
import { createQueue, type Waiting } from './queue.js';

const waiting: Waiting = { start: () => undefined, shed: () => undefined, hasLeft: () => false };

/** A queue in which 100 reads wait at most, since ten are answered in 10 ms and each waits for 100 ms. */
const standing = (answeredBefore = 1_000) => {
  const queue = createQueue({ maxLength: 1_000, queueMs: 100 });
  queue.endWindow(answeredBefore, 100);
  const pushMany = (count: number): number =>
    Array.from({ length: count }, () => queue.push('read', waiting)).filter(Boolean).length;
  const shiftMany = (count: number): void => {
    for (let number = 0; number < count; number += 1) queue.shift('read');
  };
  pushMany(10);
  queue.endWindow(10, 10);
  queue.endWindow(10, 10);
  shiftMany(10);
  return { ...queue, pushMany, shiftMany };
};

test('what comes at once after a block is taken, and takes no room from those after it', () => {
  const { pushMany, endWindow } = standing();
  endWindow(0, 1_000);
  expect(pushMany(500)).toBe(500);
  endWindow(100, 100);
  endWindow(100, 100);
  expect(pushMany(200)).toBe(100);
});

test('when those of the block are through, nobody has more room than before it', () => {
  const { pushMany, shiftMany, endWindow, length } = standing();
  endWindow(0, 1_000);
  pushMany(500);
  endWindow(100, 100);
  endWindow(100, 100);
  pushMany(100);
  shiftMany(300);
  expect(pushMany(200)).toBe(0);
  shiftMany(250);
  expect(length()).toBe(50);
  expect(pushMany(200)).toBe(50);
});

test('however long the block, no more wait than ever may', () => {
  const { pushMany, endWindow } = standing();
  endWindow(0, 1_000);
  expect(pushMany(2_000)).toBe(1_000);
});

test.each([
  [979, 400],
  [980, 100],
])(
  'of a process that has answered few yet it is believed that it will be faster (%i before: %i wait)',
  (before, wait) => {
    expect(standing(before).pushMany(1_000)).toBe(wait);
  },
);
