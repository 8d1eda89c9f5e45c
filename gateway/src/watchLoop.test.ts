import { expect, onTestFinished, test } from 'vitest';
import { watchLoop, type LoopWindow } from './watchLoop.js';

const block = (lastsMs: number): void => {
  for (const startedAt = performance.now(); performance.now() - startedAt < lastsMs;);
};

const noTurns = (): number => 0;

test('a loop that is busy is late, and has something to do all the time', async () => {
  let isOver = false;
  // What comes after it in this process is not to be late, too.
  onTestFinished(() => void (isOver = true));
  const window = await new Promise<LoopWindow>((resolve) => {
    onTestFinished(watchLoop(noTurns, resolve));
    const work = (): void => {
      block(30);
      if (!isOver) setImmediate(work);
    };
    work();
  });
  expect(window.delayMs).toBeGreaterThan(10);
  expect(window.worstDelayMs).toBeGreaterThanOrEqual(window.delayMs);
  expect(window.busy).toBeGreaterThan(0.9);
});

test('one long block is the worst of a window, and does not make it late', async () => {
  const window = await new Promise<LoopWindow>((resolve) => {
    onTestFinished(watchLoop(noTurns, resolve));
    setImmediate(block, 300);
  });
  expect(window.worstDelayMs).toBeGreaterThan(200);
  expect(window.delayMs).toBeLessThan(200);
});

test('who waits for a turn waits, though the loop is in time', async () => {
  // Longer than any machine that runs this is late.
  const waits = [3_000, 40_000, 20_000, 30_000];
  const window = await new Promise<LoopWindow>((resolve) => {
    onTestFinished(watchLoop(() => waits.pop() ?? 25_000, resolve));
  });
  expect(window.delayMs).toBeGreaterThanOrEqual(25_000);
  expect(window.worstDelayMs).toBeLessThan(window.delayMs);
});
