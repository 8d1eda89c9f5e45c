import { expect, test } from 'vitest';
import { lastedApartFrom, watchSpeed } from './machineSpeed.js';

/** A machine whose time is moved by hand; a piece of work takes 1 ms, or what a look is given. */
const machine = () => {
  let time = 100;
  const takes: number[] = [];
  const watch = watchSpeed({ now: () => time, work: () => void (time += takes.shift() ?? 1) });
  const look = (...given: readonly number[]): void => {
    takes.push(...given);
    watch.look();
  };
  const pass = (ms: number): void => void (time += ms);
  return { look, pass, slowMoments: watch.slowMoments };
};

test('a moment is slow from the look before it to the one that sees it', () => {
  const { look, pass, slowMoments } = machine();
  for (let count = 0; count < 3; count += 1) look();
  pass(5);
  look(10, 10, 10);
  look();
  expect(slowMoments()).toEqual([expect.objectContaining({ from: 109, to: 144 })]);
});

test('a look that comes late says nothing of how the machine was long before it', () => {
  const { look, pass, slowMoments } = machine();
  for (let count = 0; count < 3; count += 1) look();
  pass(500);
  look(10, 10, 10);
  expect(slowMoments()).toEqual([expect.objectContaining({ from: 599, to: 639 })]);
});

test('work that takes long once is not the machine, nor is one that takes three times as long', () => {
  const { look, slowMoments } = machine();
  for (let count = 0; count < 3; count += 1) look();
  look(10, 1, 10);
  look(3, 3, 3);
  expect(slowMoments()).toEqual([]);
});

test('a machine that is always slow has no slow moments', () => {
  const { look, slowMoments } = machine();
  for (let count = 0; count < 5; count += 1) look(10, 10, 10);
  expect(slowMoments()).toEqual([]);
});

test('a clock that stands still in slow moments takes off what lies in them, and nothing else', () => {
  const moments = [
    { from: 10, to: 20 },
    { from: 40, to: 50 },
  ];
  const lasted = (from: number, to: number): number => lastedApartFrom({ from, to }, moments);
  expect([lasted(0, 10), lasted(20, 40)]).toEqual([10, 20]);
  expect([lasted(5, 11), lasted(12, 13), lasted(15, 45)]).toEqual([5, 0, 20]);
  expect(lasted(0, 600)).toBe(580);
});
