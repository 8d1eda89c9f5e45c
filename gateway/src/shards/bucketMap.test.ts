import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketMapOf, findBucketMapProblems, type Shard } from './bucketMap.js';

const shard = (name: string, from: number, to: number): Shard => ({ name, from, to });

test('every bucket has the owner whose range it is in', () => {
  const map = bucketMapOf([shard('a', 0, 341), shard('b', 342, 1000), shard('a', 1001, 1023)]);
  expect([0, 341, 342, 1000, 1001, 1023].map(map.ownerOf)).toEqual(['a', 'a', 'b', 'b', 'a', 'a']);
  expect(map.shards).toEqual(['a', 'b']);
  expect(map.rangesOf('a')).toEqual(['0-341', '1001-1023']);
});

test.each([
  ['a hole', [shard('a', 0, 341), shard('b', 343, 1023)], 'no shard owns bucket 342'],
  ['a hole at the end', [shard('a', 0, 999)], 'no shard owns bucket 1000-1023'],
  ['an overlap', [shard('a', 0, 342), shard('b', 342, 1023)], 'bucket 342 belongs to both "a" and "b"'],
  ['a range beyond the last bucket', [shard('a', 0, 1024)], 'shard "a": buckets 0-1024 are not a range within 0-1023'],
  ['a range that runs backwards', [shard('a', 5, 1)], 'shard "a": buckets 5-1 are not a range within 0-1023'],
  ['nobody', [], 'no shard owns bucket 0-1023'],
])('%s is refused', (_what, shards, sentence) => {
  expect(findBucketMapProblems(shards)).toEqual([sentence]);
  expect(() => bucketMapOf(shards)).toThrow(sentence);
});

test('any way to cut the buckets into ranges is a map', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1023 }), { maxLength: 30 }), (cuts) => {
      const starts = [0, ...cuts.sort((left, right) => left - right)];
      const shards = starts.map((from, index) => shard(`s${index}`, from, (starts[index + 1] ?? 1024) - 1));
      expect(findBucketMapProblems(shards)).toEqual([]);
    }),
  );
});
