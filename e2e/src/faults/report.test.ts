import { expect, test } from 'vitest';
import { areMet, tableOf, type Finding } from './report.js';
import type { Took, Verdict } from './scenario.js';

const finding = (verdict: Verdict, requests = 100_000, errors = 0): Finding => ({
  scenario: { id: 'F1', name: 'a shard is killed', what: 'SIGKILL.' },
  result: {
    rows: [
      { goal: 'others: 0 errors', measured: `${errors}`, verdict },
      { goal: 'breaker', measured: '1 ms', verdict: 'met' },
    ],
    unaffected: { requests, errors },
    notes: [],
  },
});

test('the table names each fault once, and sums up those who did not need it', () => {
  expect(tableOf([finding('met'), finding('MISSED', 1_000, 2)], true)).toBe(
    [
      '| fault                | goal                                 | measured     |        |',
      '| -------------------- | ------------------------------------ | ------------ | ------ |',
      '| F1 a shard is killed | others: 0 errors                     | 0            | met    |',
      '|                      | breaker                              | 1 ms         | met    |',
      '| F1 a shard is killed | others: 0 errors                     | 2            | MISSED |',
      '|                      | breaker                              | 1 ms         | met    |',
      '| all                  | others: 0 errors in 100,000 requests | 2 of 101,000 | MISSED |',
    ].join('\n'),
  );
});

const took = (count: number, tookMs: number): readonly Took[] => Array.from({ length: count }, () => ({ tookMs }));
const timed = (before: readonly Took[], broken: readonly Took[]): Finding => {
  const { scenario, result } = finding('met');
  return {
    scenario,
    result: result && {
      ...result,
      othersTook: { all: { before, broken }, 'apart from slow moments': { before, broken } },
    },
  };
};

test('how long others took is summed up too, from each fault as much while it was there as before it', () => {
  // Of the last fiftieth of a fault that lasted a hundred times as long as what was before it, twenty are taken.
  const slow = timed(took(1_000, 10), [...took(98_000, 10), ...took(2_000, 40)]);
  const usual = timed(took(600, 10), took(600, 10));
  const lines = tableOf([slow, usual], true).split('\n').slice(-2);
  expect(lines.map((line) => line.split('|').map((cell) => cell.trim()))).toEqual([
    ['', '', 'others: p99 ×1.10 or +5 ms', '10 ms → 40 ms, in 2 runs', 'MISSED', ''],
    ['', '', 'others: p99 ×1.10 or +5 ms, apart from slow moments', '10 ms → 40 ms, in 2 runs', 'MISSED', ''],
  ]);
  expect(areMet([slow, usual], true)).toBe(false);
  expect(areMet([usual], true)).toBe(true);
});

test('goals are met when none is missed and none is void', () => {
  expect(areMet([finding('met')], true)).toBe(true);
  expect(areMet([finding('MISSED')], true)).toBe(false);
  expect(areMet([finding('void')], true)).toBe(false);
});

test('too few requests in all are no success of the whole, and no failure of a part', () => {
  const few = [finding('met', 99_999)];
  expect([areMet(few, true), areMet(few, false)]).toEqual([false, true]);
  expect(areMet([finding('met', 10, 1)], false)).toBe(false);
});

test('a fault that could not be tried is void, with the reason', () => {
  const { scenario } = finding('met');
  const failed: Finding = { scenario, result: undefined, failure: 'the gateway has ended' };
  expect(areMet([failed], false)).toBe(false);
  expect(tableOf([failed], false)).toContain('| it runs                              | the gateway has ended | void |');
});
