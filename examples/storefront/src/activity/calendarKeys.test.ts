import { expect, test } from 'vitest';
import { dayOfKey } from './calendarKeys.js';

test.each([
  ['ArrowLeft', '2026-12-08'],
  ['ArrowRight', '2026-12-10'],
  ['ArrowUp', '2026-12-02'],
  ['ArrowDown', '2026-12-16'],
  ['Home', '2026-12-07'],
  ['End', '2026-12-13'],
  ['Enter', undefined],
])('%s on Wednesday 9 December leads to %s', (key, day) => {
  expect(dayOfKey(key, '2026-12-09')).toBe(day);
});

test('no key leads out of the month', () => {
  expect(dayOfKey('ArrowLeft', '2026-12-01')).toBeUndefined();
  expect(dayOfKey('ArrowDown', '2026-12-28')).toBeUndefined();
});
