import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketCount, bucketOfNaturalKey } from './bucket.js';
import { decodeId, encodeId } from './id.js';
import { uuidv7 } from './uuid.js';

const uuid = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });

test('an id gives back its prefix, bucket and UUID', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bucketCount - 1 }), uuid, (bucket, value) => {
      const id = encodeId({ prefix: 'act', bucket, uuid: value });
      expect(id).toHaveLength(32);
      expect(decodeId(id)).toEqual({ prefix: 'act', bucket, uuid: value });
    }),
  );
});

test('a text has at most one reading, and that reading writes it again', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = decodeId(text);
      if (read) expect(encodeId(read)).toBe(text);
    }),
  );
});

test.each([
  ['empty', ''],
  ['too short', 'act_3k01j9'],
  ['upper case', 'act_3K01J9ZZZZZZZZZZZZZZZZZZZZZZ'],
  ['a look-alike in the bucket', `act_il${'0'.repeat(26)}`],
  ['a UUID of more than 128 bits', `act_00z${'0'.repeat(25)}`],
  ['a prefix of other length', `acts_00${'0'.repeat(25)}`],
])('not an id: %s', (_why, text) => {
  expect(decodeId(text)).toBeUndefined();
});

test('an id that cannot be is not written', () => {
  expect(() => encodeId({ prefix: 'act', bucket: 1024, uuid: 0n })).toThrow(RangeError);
  expect(() => encodeId({ prefix: 'ACT', bucket: 0, uuid: 0n })).toThrow(RangeError);
  expect(() => encodeId({ prefix: 'act', bucket: 0, uuid: 1n << 128n })).toThrow(RangeError);
});

test('ids made later sort after ids made earlier, within a bucket', () => {
  const early = encodeId({ prefix: 'act', bucket: 5, uuid: uuidv7(1_700_000_000_000, (1n << 74n) - 1n) });
  const late = encodeId({ prefix: 'act', bucket: 5, uuid: uuidv7(1_700_000_000_001, 0n) });
  expect(early < late).toBe(true);
});

test('a UUIDv7 says its version and variant', () => {
  const value = uuidv7(0, (1n << 74n) - 1n);
  expect((value >> 76n) & 15n).toBe(7n);
  expect((value >> 62n) & 3n).toBe(2n);
});

test('1,200 suppliers spread over the buckets so that three equal shards differ by less than a fifth', () => {
  const shards = [0, 0, 0];
  for (let number = 0; number < 1_200; number += 1) {
    const shard = Math.floor((bucketOfNaturalKey(`supplier-${number}`) * 3) / bucketCount);
    shards[shard] = (shards[shard] ?? 0) + 1;
  }
  expect(Math.min(...shards)).toBeGreaterThan(320);
  expect(Math.max(...shards)).toBeLessThan(480);
});
