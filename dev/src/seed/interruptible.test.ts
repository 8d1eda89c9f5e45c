import { expect, test } from 'vitest';
import { interruptible } from './interruptible.js';

const endless = function* (): Generator<number> {
  for (let number = 0; ; number += 1) yield number;
};

test('whoever reads without ever waiting still hears of an abort', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('stopped')), 1);
  let read = 0;
  const reading = async (): Promise<void> => {
    for await (const _number of interruptible(endless(), controller.signal)) read += 1;
  };
  await expect(reading()).rejects.toThrow('stopped');
  expect(read).toBeGreaterThan(0);
});

test('all values arrive, in order', async () => {
  const values = Array.from({ length: 1_000 }, (_value, index) => index);
  const read: number[] = [];
  for await (const value of interruptible(values, new AbortController().signal)) read.push(value);
  expect(read).toEqual(values);
});
