import type { Requirement } from '@tripgraph/gateway/supergraph/readGuards';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { implies, requirementText } from './requirementOrder.js';

const scopes = ['a', 'b', 'c'] as const;

/** Everybody there may be: who has no scope may be known or not. */
const everybody = [
  { isKnown: false, has: [] as string[] },
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({ isKnown: true, has: scopes.filter((_, index) => (bits >> index) & 1) })),
];

const meets = ({ isKnown, has }: (typeof everybody)[number], requirements: readonly Requirement[]): boolean =>
  requirements.every((requirement) =>
    requirement.kind === 'authenticated'
      ? isKnown
      : requirement.anyOf.some((all) => all.every((scope) => has.includes(scope as (typeof scopes)[number]))),
  );

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant({ kind: 'authenticated' } as const),
  fc
    .array(fc.array(fc.constantFrom(...scopes), { maxLength: 3 }), { maxLength: 3 })
    .map((anyOf) => ({ kind: 'scopes', anyOf }) as const),
);
const requirements = fc.array(requirement, { maxLength: 3 });

test('one implies the other exactly when nobody meets the one and not the other', () => {
  fc.assert(
    fc.property(requirements, requirements, (one, other) => {
      const holds = everybody.every((somebody) => !meets(somebody, one) || meets(somebody, other));
      expect(implies(one, other)).toBe(holds);
    }),
    { numRuns: 3_000 },
  );
});

test('of more ways than can be compared only the very same are taken for the same', () => {
  const many = Array.from({ length: 12 }, (_, at): Requirement => ({
    kind: 'scopes',
    anyOf: [[`a${at}`], [`b${at}`]],
  }));
  expect([implies(many, many), implies(many, many.toReversed())]).toEqual([true, false]);
});

test('a requirement is said in words', () => {
  expect(requirementText([{ kind: 'authenticated' }, { kind: 'scopes', anyOf: [['a', 'b'], ['c']] }])).toBe(
    'a key or token; and a and b, or c',
  );
  expect(requirementText([{ kind: 'scopes', anyOf: [] }])).toBe('nobody');
});
