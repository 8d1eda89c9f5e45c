import { expect, test } from 'vitest';
import { sheddingWatch } from './shedding.js';

test('a hundred in five seconds are a burst; one more is said, once, and its end when they are long ago', () => {
  const watch = sheddingWatch();
  const said = [60, 40, 1, 500, ...Array<number>(60).fill(0)].map(watch);
  expect(said.flatMap((change, window) => (change ? [[window, change]] : []))).toEqual([
    [2, 'begins'],
    [53, 'ends'],
  ]);
});
