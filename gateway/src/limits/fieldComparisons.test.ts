import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { hasMoreComparisons } from './fieldComparisons.js';

const hasMore = (text: string, maximum: number): boolean => hasMoreComparisons(parse(text), maximum);
const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** The least limit under which a document stays, within one in a hundred. */
const needed = (text: string): number => {
  let low = 1;
  let high = 1_000_000_000;
  while (high - low > low / 100) {
    const middle = Math.floor((low + high) / 2);
    if (hasMore(text, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

test('fields with names of their own need about one step each', () => {
  const text = (count: number): string => `{ ${times(count, (index) => `a${index}: id`)} }`;
  expect(needed(text(1_000))).toBeLessThan(1_500);
});

test.each<[string, (count: number) => string]>([
  ['fields of one name', (count) => `{ ${times(count, () => 'id')} }`],
  ['fields of one name that select something', (count) => `{ ${times(count, () => 'a { id }')} }`],
  ['fields of one name in a field of one name', (count) => `{ ${times(count, () => 'a { b { id } }')} }`],
  ['fields of one name in inline fragments', (count) => `{ ${times(count, (index) => `... on T${index} { id }`)} }`],
  [
    'fragments beside each other',
    (count) =>
      `{ ${times(count, (index) => `...f${index}`)} } ${times(count, (index) => `fragment f${index} on T { a${index}: id }`)}`,
  ],
  [
    'fragments in fields of one name',
    (count) =>
      `{ ${times(count, (index) => `a { ...f${index} }`)} } ${times(count, (index) => `fragment f${index} on T { a${index}: id }`)}`,
  ],
  ['a fragment in fields of one name', (count) => `{ ${times(count, () => 'a { ...f }')} } fragment f on T { id }`],
  ['other names in fields of one name', (count) => `{ ${times(count, (index) => `a { b${index}: id }`)} }`],
  ['a fragment that nobody spreads', (count) => `{ id } fragment f on T { ${times(count, () => 'id')} }`],
])('%s need steps that grow with the square of their number', (_, text) => {
  expect(needed(text(400)) / needed(text(100))).toBeGreaterThan(10);
});

test('long arguments of fields of one name count, as they are compared, too', () => {
  const text = (values: number): string => `{ ${times(50, () => `a(list: [${times(values, String)}])`)} }`;
  expect(needed(text(100)) / needed(text(1))).toBeGreaterThan(20);
});

test('branches of one name that double with each level need steps that grow with the square of what they stand for', () => {
  const level = (depth: number): string => (depth === 0 ? 'id' : `a { ${level(depth - 1)} } a { ${level(depth - 1)} }`);
  expect(needed(`{ ${level(8)} }`)).toBeGreaterThan(2 ** 16);
});

test('counting ends when there are too many, whatever is left', () => {
  const fragments = times(60, (index) => `fragment f${index} on T { ${times(60, (other) => `...f${other}`)} }`);
  expect(hasMore(`{ ...f0 } ${fragments}`, 100_000)).toBe(true);
});

test('what pages ask for is far from any limit', () => {
  const page = `{ place { ${times(30, (index) => `...f${index}`)} } } ${times(
    30,
    (index) => `fragment f${index} on Place { id name parent { id name } a${index}: name }`,
  )}`;
  expect(needed(page)).toBeLessThan(20_000);
});
