import { expect, test } from 'vitest';
import { createDraw, drawNormal, drawOne, drawSome, drawUuidBits, drawWhole } from './draw.js';
import { createWeighted } from './weighted.js';

const take = (count: number, make: () => number): number[] => Array.from({ length: count }, make);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('the same keys draw the same numbers on every machine', () => {
  const draw = createDraw(1, 2, 3);
  expect(take(3, draw)).toMatchInlineSnapshot(`
    [
      0.7274703190196306,
      0.3772811072412878,
      0.07277731760405004,
    ]
  `);
});

test('keys in another order, or one more, draw other numbers', () => {
  const first = (...keys: number[]) => createDraw(...keys)();
  expect(new Set([first(1, 2), first(2, 1), first(1, 2, 0), first(1), first(0, 1), first()]).size).toBe(6);
});

test('draws of neighbouring keys are spread evenly', () => {
  const firsts = Array.from({ length: 20_000 }, (_key, key) => createDraw(42, 3, key)());
  const tenths = new Array<number>(10).fill(0);
  for (const value of firsts) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
  expect(Math.min(...tenths)).toBeGreaterThan(1_850);
  expect(Math.max(...tenths)).toBeLessThan(2_150);
});

test('whole numbers reach both bounds and nothing beyond', () => {
  const draw = createDraw(5);
  expect(new Set(take(500, () => drawWhole(draw, 3, 5)))).toEqual(new Set([3, 4, 5]));
});

test('normal draws have mean 0 and deviation 1', () => {
  const draw = createDraw(6);
  const values = take(20_000, () => drawNormal(draw));
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
});

test('some of a list are different ones, and never more than there are', () => {
  const draw = createDraw(7);
  expect(drawSome(draw, [1, 2, 3], 5).sort()).toEqual([1, 2, 3]);
  expect(new Set(drawSome(draw, [1, 2, 3, 4], 3)).size).toBe(3);
  expect(() => drawOne(draw, [])).toThrow(RangeError);
});

test('a UUID gets 74 bits, the highest of them in use', () => {
  const draw = createDraw(8);
  const values = Array.from({ length: 200 }, () => drawUuidBits(draw));
  expect(values.every((value) => value >= 0n && value < 1n << 74n)).toBe(true);
  expect(values.some((value) => value >> 73n === 1n)).toBe(true);
  expect(new Set(values).size).toBe(200);
});

test('weights decide how often something is drawn, and nothing of weight 0 is', () => {
  const draw = createDraw(9);
  const weighted = createWeighted(['none', 'one', 'nine', 'nothing'], (choice) => ({ one: 1, nine: 9 })[choice] ?? 0);
  const drawn = Array.from({ length: 10_000 }, () => weighted.draw(draw));
  expect(drawn.filter((choice) => choice === 'nine').length / drawn.length).toBeCloseTo(0.9, 1);
  expect(new Set(drawn)).toEqual(new Set(['one', 'nine']));
  expect(() => createWeighted([1], () => 0).draw(draw)).toThrow(RangeError);
});
