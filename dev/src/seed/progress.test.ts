import { expect, test } from 'vitest';
import { describeLoad, drawBar } from './progress.js';
import { showProgress } from './progressDisplay.js';

const state = { rows: 10_000, totalRows: 40_000, elapsedMs: 2_000, finished: false };

test.each([
  [state, '10,000 of 40,000 rows, 5,000 rows/s, 6 s left'],
  [{ ...state, rows: 0 }, '0 of 40,000 rows'],
  [{ ...state, rows: 1_000 }, '1,000 of 40,000 rows, 500 rows/s, just begun'],
  [{ ...state, elapsedMs: 120_000 }, '10,000 of 40,000 rows, 83 rows/s, 6 min 0 s left'],
  [{ ...state, rows: 40_000 }, '40,000 of 40,000 rows, 20,000 rows/s, making indexes'],
  [{ ...state, rows: 40_000, finished: true }, '40,000 of 40,000 rows, 20,000 rows/s, in 2 s'],
])('%o', (load, expected) => {
  expect(describeLoad(load)).toBe(expected);
});

test('a bar is filled by the share of the rows', () => {
  expect(drawBar(state, 8)).toBe('[██░░░░░░]  25 %  10,000 of 40,000 rows, 5,000 rows/s, 6 s left');
  expect(drawBar({ ...state, totalRows: 0 }, 4)).toContain('[████] 100 %');
});

const show = (isTTY: boolean) => {
  const clock = { now: 0 };
  const written: string[] = [];
  const terminal = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { clock, written, progress: showProgress(terminal, 100, () => clock.now) };
};

test('parts add up; without a terminal there is a plain line at once, every few seconds and at the end', () => {
  const { clock, written, progress } = show(false);
  for (let rows = 10; rows <= 50; rows += 10) {
    clock.now += 1_000;
    progress.note('activities-1', rows);
    progress.note('activities-2', rows);
  }
  progress.finish();
  expect(written).toEqual([
    '  10 of 100 rows, 10 rows/s, 9 s left\n',
    '  70 of 100 rows, 18 rows/s, 2 s left\n',
    '  100 of 100 rows, 20 rows/s, in 5 s\n',
  ]);
});

test('on a terminal one line is drawn over and over, cut to its width, and left at the end', () => {
  const { clock, written, progress } = show(true);
  for (const rows of [20, 40, 100]) {
    clock.now += 1_000;
    progress.note('places', rows);
  }
  progress.finish();
  expect(written).toHaveLength(4);
  expect(written.every((text) => text.startsWith('\r\x1b[K['))).toBe(true);
  expect(written.slice(0, 3).some((text) => text.endsWith('\n'))).toBe(false);
  expect(written[3]?.endsWith('\n')).toBe(true);
  expect(Math.max(...written.map((text) => text.trim().length))).toBeLessThanOrEqual(62);
});
