import { expect, test } from 'vitest';
import { nextLimit } from './nextLimit.js';

const ran = { limit: 100, mostRunning: 100, wasLimited: true };
const inTime = { delayMs: 1, busy: 0.5 };
const late = { delayMs: 10, busy: 1 };

test('a loop that is late lets fewer run, and much fewer when it is very late', () => {
  expect([nextLimit(ran, late), nextLimit(ran, { ...late, delayMs: 40 })]).toEqual([90, 70]);
});

test('it is what really ran that was too much, not what might have run', () => {
  expect(nextLimit({ ...ran, limit: 1_000 }, late)).toBe(90);
});

test('however late it is, a few run', () => {
  expect(nextLimit({ ...ran, mostRunning: 5 }, { ...late, delayMs: 5_000 })).toBe(4);
});

test('a loop that is late with next to nothing to do is late for other reasons', () => {
  expect(nextLimit({ ...ran, mostRunning: 2, wasLimited: false }, { ...late, delayMs: 5_000 })).toBe(106);
});

test('a loop that is late because others have the processor lets no fewer run', () => {
  expect(nextLimit(ran, { delayMs: 50, busy: 0.3 })).toBeGreaterThan(100);
});

test('while requests wait for others and the loop has nothing to do, half as many more run each time', () => {
  expect(nextLimit(ran, { ...inTime, busy: 0.2 })).toBe(151);
});

test('the nearer the loop is to being busy all the time, the fewer more run', () => {
  const limits = [0.6, 0.8, 0.9, 0.95, 1].map((busy) => Math.round(nextLimit(ran, { delayMs: 3, busy })));
  expect(limits).toEqual([132, 112, 105, 103, 103]);
});

test('a limit that nobody met is forgotten slowly', () => {
  expect(nextLimit({ ...ran, mostRunning: 5, wasLimited: false }, inTime)).toBe(106);
});
