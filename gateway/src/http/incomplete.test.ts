import { expect, test } from 'vitest';
import { extensionsOf, sayStale, type StalePart } from './incomplete.js';

const gone = { message: 'gone', path: ['a'], extensions: { code: 'SHARD_UNAVAILABLE', missingBuckets: ['0-341'] } };
const stale = (...ages: number[]): StalePart[] => ages.map((ageSeconds, index) => ({ path: ['b', index], ageSeconds }));

test('what is missing and what is stale are said beside each other, and nothing where all is well', () => {
  expect(extensionsOf([], undefined)).toBeUndefined();
  expect(extensionsOf([gone], stale(7))).toEqual({
    incomplete: [{ path: ['a'], buckets: ['0-341'] }],
    stale: [{ path: ['b', 0], ageSeconds: 7 }],
  });
});

test('a header says the age of the oldest part of all that a response is made of', () => {
  const headers = new Map<string, string>();
  const reply = {
    getHeader: (name: string) => headers.get(name),
    header: (name: string, value: string) => headers.set(name, value),
  };
  sayStale(reply, undefined);
  sayStale(reply, { incomplete: [] });
  expect(headers.size).toBe(0);
  sayStale(reply, { stale: stale(7, 90, 8) });
  sayStale(reply, { stale: stale(60) });
  expect([...headers]).toEqual([['tripgraph-stale', '90']]);
});
