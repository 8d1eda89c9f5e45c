import * as fc from 'fast-check';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';
import { documentSize, type DocumentSize } from './documentSize.js';
import { fragmentsOf } from './fragments.js';

const sizeOf = (text: string, maximumDepth = 100): DocumentSize => documentSize(parse(text), maximumDepth);

test('fields, inline fragments and spreads are counted, and fragments wherever they are spread', () => {
  expect(sizeOf('{ a { b c } ... { d } }')).toEqual({ selections: 5, depth: 2 });
  expect(sizeOf('{ ...f a { ...f } } fragment f on T { b c { d } }')).toEqual({ selections: 9, depth: 4 });
});

test('all operations count together, and fragments that nobody spreads only by their depth', () => {
  expect(sizeOf('query a { x } query b { x y }')).toEqual({ selections: 3, depth: 1 });
  expect(sizeOf('{ x } fragment f on T { a { b { c } } }')).toEqual({ selections: 1, depth: 3 });
});

test('fragments that double with each other are more than any number, and measured at once', () => {
  const fragments = Array.from(
    { length: 2_000 },
    (_, index) => `fragment f${index} on T { ...f${index + 1} ...f${index + 1} }`,
  );
  const text = `{ ...f0 } ${fragments.join(' ')} fragment f2000 on T { a }`;
  expect(sizeOf(text, 100)).toEqual({ selections: Infinity, depth: Infinity });
  expect(sizeOf(text, 2_500).selections).toBe(Infinity);
  expect(sizeOf('{ ...f0 } fragment f0 on T { ...f1 ...f1 } fragment f1 on T { a }').selections).toBe(5);
});

test('what is deeper than anybody may ask is not looked at', () => {
  const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
  expect(sizeOf(nested(100)).depth).toBe(100);
  expect(sizeOf(nested(101)).depth).toBe(Infinity);
  expect(sizeOf(nested(1_500)).depth).toBe(Infinity);
});

test('fragments that hold themselves, or are not there, count for nothing', () => {
  expect(sizeOf('{ ...f } fragment f on T { a ...f }')).toEqual({ selections: 3, depth: 2 });
  expect(sizeOf('{ ...f } fragment f on T { ...g } fragment g on T { ...f }').selections).toBe(3);
  expect(sizeOf('{ ...nobody }')).toEqual({ selections: 1, depth: 1 });
});

/** The same by putting fragments where they are spread, which takes as long as what they stand for. */
const sizeByInlining = (text: string): DocumentSize => {
  const document = parse(text);
  const fragments = fragmentsOf(document);
  const measure = ({ selections }: SelectionSetNode): DocumentSize => {
    const inner = selections.flatMap((selection) => {
      const set =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet;
      return set ? [measure(set)] : [];
    });
    return {
      selections: selections.length + inner.reduce((sum, each) => sum + each.selections, 0),
      depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    };
  };
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the first definition is no operation');
  return measure(operation.selectionSet);
};

/** A selection set that spreads fragments of higher numbers only, so that none holds itself. */
const setOf = (depth: number, from: number, count: number): fc.Arbitrary<string> => {
  const leaf = fc.constantFrom('a', 'b', 'x: c');
  const spread = from < count ? [fc.integer({ min: from, max: count - 1 }).map((index) => `...f${index}`)] : [];
  const nested =
    depth > 0
      ? [
          setOf(depth - 1, from, count).map((set) => `d ${set}`),
          setOf(depth - 1, from, count).map((set) => `... ${set}`),
        ]
      : [];
  return fc
    .array(fc.oneof(leaf, ...spread, ...nested), { minLength: 1, maxLength: 3 })
    .map((each) => `{ ${each.join(' ')} }`);
};

test('any document has the size of what comes of putting fragments where they are spread', () => {
  const documents = fc
    .integer({ min: 0, max: 5 })
    .chain((count) =>
      fc.tuple(
        setOf(2, 0, count),
        fc.tuple(...Array.from({ length: count }, (_, index) => setOf(1, index + 1, count))),
      ),
    )
    .map(([set, sets]) => [`query ${set}`, ...sets.map((each, index) => `fragment f${index} on T ${each}`)].join(' '));
  fc.assert(
    fc.property(documents, (text) => {
      const { selections, depth } = sizeByInlining(text);
      const measured = sizeOf(text);
      expect(measured.selections).toBe(selections);
      expect(measured.depth).toBeGreaterThanOrEqual(depth);
    }),
  );
});
