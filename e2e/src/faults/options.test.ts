import { expect, test } from 'vitest';
import { readFaultOptions } from './options.js';

const known = ['F1', 'F2', 'F2', 'LOAD'];

test('without a word every fault is tried', () => {
  expect(readFaultOptions(['--seed', 'x'], known)).toEqual({
    only: undefined,
    seconds: 10,
    rate: 100,
    seed: 'x',
    json: undefined,
    help: false,
  });
});

test('faults are chosen by their ids, however they are written', () => {
  expect(readFaultOptions(['--only', 'f2, load'], known).only).toEqual(['F2', 'LOAD']);
  expect(() => readFaultOptions(['--only', 'F1,F9'], known)).toThrow('there is no F9, but F1, F2, LOAD');
});

test.each([
  [['--seconds', '0'], '--seconds is "0", no number from 3 to 600'],
  [['--rate', 'many'], '--rate is "many", no number from 20 to 5000'],
  [['--faults'], "Unknown option '--faults'"],
])('%j is refused with what may be said', (args, message) => {
  expect(() => readFaultOptions(args, known)).toThrow(message);
  expect(() => readFaultOptions(args, known)).toThrow('npm run faults -- [--only');
});
