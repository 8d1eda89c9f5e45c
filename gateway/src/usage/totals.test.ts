import { expect, test } from 'vitest';
import { counted, nobody, operationOf, partner } from './testing/counted.js';
import { Totals } from './totals.js';

const totals = () => new Totals((_user, { source }) => (source.startsWith('known') ? source : undefined));
const shown = (of: ReturnType<Totals['with']>) =>
  of.map(({ user, operations, refused }) => [
    user.name ?? user.kind,
    Object.fromEntries([...operations].map(([label, { count }]) => [label, count])),
    refused,
  ]);
const use = (source: string, client = partner('north')) => ({ client, operation: operationOf(source) });

test('sums are by name, whatever object an operation is, and what is not known beforehand is one', () => {
  const sums = totals();
  sums.add(counted([use('known'), use('known'), use('a'), use('b'), { client: nobody, operation: undefined }]));
  sums.add(counted([use('known')]));
  expect(shown(sums.with([]))).toEqual([
    ['north', { known: 3, other: 2 }, 0],
    ['frontend', {}, 0],
    ['nobody', {}, 1],
  ]);
});

test('what is not added yet can be seen on top, and does not stay', () => {
  const sums = totals();
  sums.add(counted([use('known')]));
  expect(shown(sums.with(counted([use('known')])))[0]).toEqual(['north', { known: 2 }, 0]);
  expect(shown(sums.with([]))[0]).toEqual(['north', { known: 1 }, 0]);
});

test('of more than 2,000 operations the next are others, and there is room again when a partner goes', () => {
  const sums = totals();
  const many = Array.from({ length: 30 }, (_none, batch) =>
    counted(
      Array.from({ length: 100 }, (_use, index) =>
        use(`known ${batch} ${index}`, partner(batch < 15 ? 'north' : 'south')),
      ),
    ),
  );
  for (const counts of many) sums.add(counts);
  const sizes = () => sums.with([]).map(({ user, operations }) => [user.name, operations.size]);
  expect(sizes()).toEqual([
    ['north', 1_500],
    [undefined, 0],
    [undefined, 0],
    ['south', 501],
  ]);
  sums.keepOnly(({ name }) => name !== 'north');
  sums.add(many[0] ?? []);
  expect(sizes()).toEqual([
    [undefined, 0],
    [undefined, 0],
    ['south', 501],
    ['north', 100],
  ]);
});
