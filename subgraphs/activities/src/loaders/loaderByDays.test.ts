import { expect, test } from 'vitest';
import { loaderByDays } from './loaderByDays.js';

const days = (activityId: string, firstDay: string, lastDay = firstDay) => ({
  activityId,
  optionId: null,
  firstDay,
  lastDay,
});
const year = (number: number) => days('act_a', `${2000 + number}-01-01`, `${2000 + number}-12-31`);

const recording = () => {
  const calls: number[] = [];
  const loader = loaderByDays(async (questions) => {
    calls.push(questions.length);
    return questions.flatMap(({ firstDay }, asked) => [
      { asked, firstDay },
      { asked, firstDay },
    ]);
  });
  return { calls, loader };
};

test('questions of one tick are one call, each gets its own rows, and the same question is asked once', async () => {
  const { calls, loader } = recording();
  const asked = [days('act_a', '2026-01-01'), days('act_b', '2026-01-01'), days('act_a', '2026-01-02')];
  const found = await Promise.all([...asked, days('act_a', '2026-01-01')].map((question) => loader.load(question)));
  expect(found.map((rows) => rows.map(({ asked: number, firstDay }) => [number, firstDay]))).toEqual([
    Array(2).fill([0, '2026-01-01']),
    Array(2).fill([1, '2026-01-01']),
    Array(2).fill([2, '2026-01-02']),
    Array(2).fill([0, '2026-01-01']),
  ]);
  expect(calls).toEqual([3]);
});

test('a request may ask for a hundred years of calendars, and for no more', async () => {
  const { calls, loader } = recording();
  await Promise.all(Array.from({ length: 100 }, (_year, index) => loader.load(year(index))));
  const more = await Promise.allSettled(Array.from({ length: 10 }, (_year, index) => loader.load(year(100 + index))));
  expect(new Set(more.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(calls).toEqual([100]);
});
