import { expect, test } from 'vitest';
import { exampleTrace } from '../testing/exampleTrace.js';
import { heldBookingOf, readAnswer } from './answer.js';

test('what is drawn beside an answer is not shown in it; all else of it is', () => {
  const cost = { estimated: 9, actual: 8 };
  const received = { data: { me: 1 }, errors: [{ message: 'x' }], extensions: { trace: exampleTrace, cost } };
  expect(readAnswer(received)).toEqual({
    shown: { data: { me: 1 }, errors: [{ message: 'x' }] },
    trace: exampleTrace,
    cost,
  });
  const other = { data: null, extensions: { stale: true, trace: { odd: 1 }, cost: 'dear' } };
  expect(readAnswer(other)).toEqual({ shown: other, trace: undefined, cost: undefined });
});

test('what is no answer is refused', () => {
  for (const wrong of [null, 'x', { extensions: 1 }]) expect(() => readAnswer(wrong)).toThrow();
});

test('a booking that was held is remembered by its id, a refusal is none', () => {
  expect(heldBookingOf({ data: { holdBooking: { booking: { id: 'bkg_1' } } } })).toBe('bkg_1');
  expect(heldBookingOf({ data: { holdBooking: { code: 'SOLD_OUT' } } })).toBeUndefined();
  expect(heldBookingOf({ errors: [] })).toBeUndefined();
});
