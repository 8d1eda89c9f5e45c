import { expect, test } from 'vitest';
import { inParallel } from './inParallel.js';

test('no more than so many are under way, and the results keep the order of the things', async () => {
  const running = { now: 0, most: 0 };
  const results = await inParallel([5, 1, 4, 2, 3, 0], 3, async (turns) => {
    running.now += 1;
    running.most = Math.max(running.most, running.now);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    running.now -= 1;
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30, 0]);
  expect(running).toEqual({ now: 0, most: 3 });
});

test('what fails fails all', async () => {
  await expect(inParallel([1, 2, 3], 2, (thing) => Promise.reject(new Error(`no ${thing}`)))).rejects.toThrow('no 1');
});
