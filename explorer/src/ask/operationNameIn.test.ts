import { expect, test } from 'vitest';
import { operationNameIn } from './operationNameIn.js';

test('an operation of the text before is not asked for, and one of several is', () => {
  expect(operationNameIn('{ a }', 'Before')).toBeUndefined();
  expect(operationNameIn('query One { a } query Two { b }', 'Two')).toBe('Two');
  expect(operationNameIn('query One { a }', undefined)).toBeUndefined();
});

test('a text that cannot be read is left to the gateway to judge', () => {
  expect(operationNameIn('query One {', 'One')).toBe('One');
});
