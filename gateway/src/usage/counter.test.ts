import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UserCounts } from './counter.js';
import { counterOf, frontend, nobody, operationOf, partner } from './testing/counted.js';

const shown = (counts: readonly UserCounts[]) =>
  counts
    .map(({ user, operations, others, refused }) => ({
      user: user.name ?? user.kind,
      operations: [...operations].map(([{ source }, { count, errors, cost, totalMs }]) => [
        source,
        count,
        errors,
        cost,
        totalMs,
      ]),
      others: others.count,
      refused,
    }))
    .filter(({ operations, others, refused }) => operations.length + others + refused > 0);

test('uses are counted by client and operation, with their errors, cost and time', () => {
  const { ask, take } = counterOf();
  const [x, y] = [operationOf('{ x }'), operationOf('{ y }')];
  ask({ client: partner('north'), operation: x, cost: 3, ms: 5 });
  ask({ client: partner('north'), operation: x, cost: 4, ms: 7, hasErrors: true });
  ask({ client: partner('north'), operation: y });
  ask({ client: partner('south'), operation: x });
  ask({ client: nobody, operation: x });
  ask({ client: undefined, operation: y });
  expect(shown(take())).toEqual([
    {
      user: 'north',
      operations: [
        ['{ x }', 2, 1, 7, 12],
        ['{ y }', 1, 0, 1, 1],
      ],
      others: 0,
      refused: 0,
    },
    { user: 'south', operations: [['{ x }', 1, 0, 1, 1]], others: 0, refused: 0 },
    {
      user: 'nobody',
      operations: [
        ['{ x }', 1, 0, 1, 1],
        ['{ y }', 1, 0, 1, 1],
      ],
      others: 0,
      refused: 0,
    },
  ]);
  expect(shown(take())).toEqual([]);
});

test('all frontends are one: who stands in a token may be a person', () => {
  const { ask, take } = counterOf();
  const x = operationOf('{ x }');
  ask({ client: frontend('somebody'), operation: x });
  ask({ client: frontend('somebody else'), operation: x });
  expect(shown(take())).toEqual([{ user: 'frontend', operations: [['{ x }', 2, 0, 2, 2]], others: 0, refused: 0 }]);
});

test('what came to no operation is refused', () => {
  const { ask, seen } = counterOf();
  ask({ client: partner('north'), operation: undefined, hasErrors: true });
  expect(shown(seen())).toEqual([{ user: 'north', operations: [], others: 0, refused: 1 }]);
});

test('over a number of operations, or of characters of all, others are counted together until something is taken', () => {
  const few = counterOf({ maxOperations: 2 });
  const short = counterOf({ maxCharacters: 11 });
  for (const { ask, take } of [few, short]) {
    const operations = ['{ x }', '{ y }', '{ z }'].map((source) => operationOf(source));
    for (const operation of [...operations, ...operations]) ask({ client: nobody, operation });
    const expected = [
      {
        user: 'nobody',
        operations: [
          ['{ x }', 2, 0, 2, 2],
          ['{ y }', 2, 0, 2, 2],
        ],
        others: 2,
        refused: 0,
      },
    ];
    expect(shown(take())).toEqual(expected);
    ask({ client: nobody, operation: operations[2] });
    expect(shown(take())).toEqual([{ user: 'nobody', operations: [['{ z }', 1, 0, 1, 1]], others: 0, refused: 0 }]);
  }
});

test('nothing is lost: whatever is asked, and whenever it is taken, the sums are those of the uses', () => {
  const use = fc.record({
    client: fc.constantFrom(partner('a'), partner('b'), frontend('f'), nobody, undefined),
    operation: fc.constantFrom(undefined, ...['{ a }', '{ b }', '{ c }', '{ d }'].map((source) => operationOf(source))),
    cost: fc.nat(100),
    hasErrors: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(use, fc.constant('take' as const))),
      fc.integer({ min: 0, max: 5 }),
      (steps, most) => {
        const { ask, take } = counterOf({ maxOperations: most });
        const sum = { uses: 0, cost: 0, errors: 0, refused: 0 };
        const add = (counts: readonly UserCounts[]): void => {
          expect(counts.reduce((total, { operations }) => total + operations.size, 0)).toBeLessThanOrEqual(most);
          for (const { operations, others, refused } of counts) {
            sum.refused += refused;
            for (const { count, cost, errors } of [...operations.values(), others]) {
              sum.uses += count;
              sum.cost += cost;
              sum.errors += errors;
            }
          }
        };
        for (const step of steps) {
          if (step === 'take') add(take());
          else ask(step);
        }
        add(take());
        const uses = steps.filter((step) => step !== 'take');
        const run = uses.filter(({ operation }) => operation);
        expect(sum).toEqual({
          uses: run.length,
          cost: run.reduce((total, { cost }) => total + cost, 0),
          errors: run.filter(({ hasErrors }) => hasErrors).length,
          refused: uses.length - run.length,
        });
      },
    ),
  );
});
