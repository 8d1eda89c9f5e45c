import { expect, test } from 'vitest';
import { deadlineOf, requireTime, timeoutHeader } from './deadline.js';

/** A request with this header at a clock that stands at 1,000 ms, with a way to let time pass or the client go. */
const requestWith = (value?: string | readonly string[]) => {
  const world = { nowMs: 1_000, gone: false };
  const request = { headers: { [timeoutHeader]: value }, isGone: () => world.gone };
  return { world, deadline: deadlineOf(request, () => world.nowMs) };
};

test('what is left is counted down from the arrival of the request, and is never less than nothing', () => {
  const { world, deadline } = requestWith('250');
  const left = [0, 1, 248.5, 0.5, 5_000].map((passedMs) => {
    world.nowMs += passedMs;
    return deadline.remainingMs();
  });
  expect(left).toEqual([250, 249, 0.5, 0, 0]);
});

test.each([
  ['1', 1],
  ['120000', 120_000],
  ['120001', 120_000],
  ['999999999', 120_000],
  ['0', 0],
  ['007', 7],
])('a header of %j leaves %d ms', (value, left) => {
  expect(requestWith(value).deadline.remainingMs()).toBe(left);
});

test.each([
  [undefined],
  [''],
  ['-1'],
  ['1.5'],
  ['1e3'],
  ['100m'],
  [' 100'],
  ['0x10'],
  ['NaN'],
  ['1'.repeat(10)],
  [['5', '6']],
])('a header of %j says nothing', (value) => expect(requestWith(value).deadline.remainingMs()).toBe(Infinity));

test.each(['60000', undefined])('when the client has gone away nothing is left of %j', (value) => {
  const { world, deadline } = requestWith(value);
  expect(requireTime(deadline)).toBe(value === undefined ? Infinity : 60_000);
  world.gone = true;
  expect(() => requireTime(deadline)).toThrow(expect.objectContaining({ extensions: { code: 'OVERLOADED' } }));
});
