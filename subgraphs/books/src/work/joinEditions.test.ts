import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinEditions, mostOfOneWork, type KeyGroup } from './joinEditions.js';

/** The slow way: everything that a common key leads to, until nothing is added. */
const oracle = (references: readonly string[], groups: readonly KeyGroup[]): string[][] => {
  const used = groups.filter((group) => group.references.length <= mostOfOneWork);
  const left = new Set(references);
  const works: string[][] = [];
  for (const first of references) {
    if (!left.has(first)) continue;
    const work = new Set([first]);
    for (let size = 0; size < work.size;) {
      size = work.size;
      for (const group of used)
        if (group.references.some((each) => work.has(each)))
          for (const each of group.references) if (left.has(each)) work.add(each);
    }
    for (const each of work) left.delete(each);
    works.push([...work]);
  }
  return works;
};
const sorted = (works: readonly (readonly string[])[]): string[] => works.map((work) => [...work].sort().join()).sort();

const reference = fc.integer({ min: 0, max: 12 }).map(String);
const group = fc.record({ key: fc.string(), references: fc.uniqueArray(reference, { maxLength: 4 }) });

test('works are what chains of common keys join, whatever the order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(reference), fc.array(group, { maxLength: 12 }), (references, groups) => {
      const expected = sorted(oracle(references, groups));
      expect(sorted(joinEditions(references, groups))).toEqual(expected);
      expect(sorted(joinEditions([...references].reverse(), [...groups].reverse()))).toEqual(expected);
    }),
  );
});

test('a key that everything has joins nothing', () => {
  const references = Array.from({ length: mostOfOneWork + 1 }, (_each, n) => String(n));
  expect(joinEditions(references, [{ key: 'isbn:9780000000002', references }]).length).toBe(references.length);
  const some = references.slice(0, mostOfOneWork);
  expect(joinEditions(some, [{ key: 'isbn:9780000000002', references: some }]).length).toBe(1);
});

test('a chain of ten thousand is joined in one go', () => {
  const references = Array.from({ length: 10_000 }, (_each, n) => String(n));
  const groups = references.slice(1).map((each, n) => ({ key: each, references: [String(n), each] }));
  expect(joinEditions(references, groups).length).toBe(1);
});
