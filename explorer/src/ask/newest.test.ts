import { expect, test } from 'vitest';
import { countBegun } from './newest.js';

test('of two requests the one that was begun last is shown, whichever is answered last', () => {
  const begin = countBegun();
  const isFirstNewest = begin();
  expect(isFirstNewest()).toBe(true);
  const isSecondNewest = begin();
  expect([isFirstNewest(), isSecondNewest()]).toEqual([false, true]);
});
