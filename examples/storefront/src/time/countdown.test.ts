import { expect, test } from 'vitest';
import { countdownTo } from './countdown.js';

const end = '2026-12-04T10:00:00.000Z';
const before = (ms: number) => countdownTo(end, Date.parse(end) - ms);

test.each([
  [1_800_000, '30:00', 'Less than 30 minutes left.'],
  [1_799_001, '30:00', 'Less than 30 minutes left.'],
  [1_860_000, '31:00', ''],
  [7_200_000, '120:00', ''],
  [61_000, '01:01', 'Less than 2 minutes left.'],
  [1, '00:01', 'Less than a minute left.'],
])('%i ms before its end it shows %s', (ms, text, announcement) => {
  expect(before(ms)).toEqual({ isOver: false, text, announcement });
});

test.each([0, -1, -86_400_000])('%i ms before its end it is over', (ms) => {
  expect(before(ms)).toMatchObject({ isOver: true, text: '00:00' });
});

test('an end that cannot be read is over', () => {
  expect(countdownTo('soon', 0).isOver).toBe(true);
});
