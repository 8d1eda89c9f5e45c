import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { counted, nobody, operationOf, partner } from './testing/counted.js';
import { usedOperation } from './usedOperation.js';
import { usesOf } from './usesOf.js';

const schema = buildSchema('type Query { x(n: Int): Int y: Int }');
const options = {
  usedOperation: (operation: { readonly source: string }) => usedOperation(operationOf(operation.source), schema),
  idOf: (_user: unknown, { source }: { readonly source: string }) => (source === '{ y }' ? 'y' : undefined),
};
const north = partner('north');

test('what differs in values alone is one use of a client', async () => {
  const counts = counted([
    { client: north, operation: operationOf('{ x(n: 1) }'), cost: 2 },
    { client: north, operation: operationOf('{ x(n: 2) }'), cost: 3, hasErrors: true },
    { client: nobody, operation: operationOf('{x(n:3)}') },
    { client: north, operation: operationOf('{ y }') },
  ]);
  const { uses, leftOut } = await usesOf(counts, options);
  expect(
    uses.map(({ user, operation, id, tally: { count, errors, cost } }) => [
      user.name,
      operation.document,
      id,
      count,
      errors,
      cost,
    ]),
  ).toEqual([
    ['north', '{\n  x(n: 0)\n}', undefined, 2, 1, 5],
    ['north', '{\n  y\n}', 'y', 1, 0, 1],
    [undefined, '{\n  x(n: 0)\n}', undefined, 1, 0, 1],
  ]);
  expect(leftOut).toBe(0);
});

test('what is too long is left out, and how often it was used is said', async () => {
  const long = operationOf('{ y }');
  const counts = counted([
    { client: north, operation: long },
    { client: north, operation: long },
    { client: north, operation: operationOf('{ x }') },
  ]);
  const { uses, leftOut } = await usesOf(counts, {
    ...options,
    usedOperation: (operation) => (operation === long ? undefined : options.usedOperation(operation)),
  });
  expect([uses.length, leftOut]).toEqual([1, 2]);
});

test('the counts that were taken stay what they were', async () => {
  const counts = counted([{ client: north, operation: operationOf('{ y }') }]);
  await usesOf(counts, options);
  await usesOf(counts, options);
  const [first] = counts;
  expect([...(first?.operations.values() ?? [])].map(({ count }) => count)).toEqual([1]);
});

test('others have their turn while many operations are read', async () => {
  const counts = counted(
    Array.from({ length: 30 }, (_none, index) => ({ client: north, operation: operationOf(`{ a${index}: y }`) })),
  );
  const busy = (untilMs: number): void => {
    while (performance.now() < untilMs);
  };
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 0);
  await usesOf(counts, {
    ...options,
    usedOperation: (operation) => {
      busy(performance.now() + 2);
      return options.usedOperation(operation);
    },
  });
  clearInterval(turn);
  expect(turns).toBeGreaterThan(3);
});
