import { expect, test } from 'vitest';
import { operationsToTry, type Tried } from './hottest.js';

const asked = (operationName: string, hits: number): Tried => ({ source: '{ x }', operationName, hits });

test('tried is what is asked for most, unless it is less than a hundredth of all', () => {
  const hottest = [asked('a', 900), asked('b', 90), asked('c', 9), asked('d', 0)];
  expect(operationsToTry(hottest, 20).map(({ operationName }) => operationName)).toEqual(['a', 'b']);
  expect(operationsToTry(hottest, 1).map(({ operationName }) => operationName)).toEqual(['a']);
  expect(operationsToTry(hottest, 0)).toEqual([]);
  expect(operationsToTry([asked('d', 0)], 20)).toEqual([]);
});
