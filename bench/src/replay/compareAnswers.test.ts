import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAnswers, type ReplayedAnswer } from './compareAnswers.js';

const none: ReadonlySet<string> = new Set();
const answer = (data: unknown, errors: readonly string[] = [], status = 200): ReplayedAnswer => ({
  status,
  data,
  errors,
});
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, of]) => [key, reversed(of)]),
  );
};

test('an answer is the same whatever the order of its keys', () => {
  fc.assert(
    fc.property(json, (data) => void expect(compareAnswers(answer(data), answer(reversed(data)), none)).toEqual([])),
  );
});

test('two answers differ just when their texts do', () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      const isSame =
        JSON.stringify(one) === JSON.stringify(other) || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(compareAnswers(answer(one), answer(other), none).length === 0).toBe(isSame);
    }),
  );
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, of]) => [key, sorted(of)]));
};

test('what differs is said by where it is', () => {
  const right = answer({ place: { name: 'Berlin', tours: [{ id: 1 }, { id: 2, price: null }] } }, ['place.books X']);
  const got = answer({ place: { name: 'Bern', tours: [{ id: 1 }, { id: 2 }, { id: 3 }] } }, [], 206);
  expect(compareAnswers(right, got, none)).toEqual([
    { path: 'status', expected: '200', got: '206' },
    { path: 'errors.length', expected: '1', got: '0' },
    { path: 'data.place.name', expected: '"Berlin"', got: '"Bern"' },
    { path: 'data.place.tours.length', expected: '2', got: '3' },
    { path: 'data.place.tours[1].price', expected: 'null', got: 'nothing' },
  ]);
});

test('fields that are ignored may have any value, wherever they are', () => {
  const ignored = new Set(['session', 'now']);
  const right = answer({ session: 'a', offers: [{ now: { at: 1 }, id: 1 }] });
  expect(compareAnswers(right, answer({ session: 'b', offers: [{ id: 1 }] }), ignored)).toEqual([]);
  expect(compareAnswers(right, answer({ offers: [{ id: 2 }] }), ignored)).toEqual([
    { path: 'data.offers[0].id', expected: '1', got: '2' },
  ]);
});

test('of an answer that differs everywhere ten differences are told', () => {
  const numbers = (from: number) => answer(Array.from({ length: 50 }, (_none, index) => index + from));
  expect(compareAnswers(numbers(0), numbers(1), none)).toHaveLength(10);
});

test('of a value that is long its beginning is told', () => {
  const [difference] = compareAnswers(answer({ x: 'y'.repeat(10_000) }), answer({ x: null }), none);
  expect(difference).toEqual({ path: 'data.x', expected: `"${'y'.repeat(499)}`, got: 'null' });
});
