import { expect, test } from 'vitest';
import { describeShardMap, type EndpointState } from './shardMap.js';

const quiet: EndpointState = {
  breaker: 'closed',
  requestsPerSecond: 0,
  errorsPerSecond: 0,
  p50Ms: undefined,
  p95Ms: undefined,
  replicas: [],
};
const ranges: Readonly<Record<string, readonly string[]>> = { one: ['0-511', '1023'], two: ['512-1022'] };
const group = {
  name: 'activities',
  map: { shards: ['one', 'two'], rangesOf: (shard: string) => ranges[shard] ?? [] },
};

test('a shard of several ranges owns the sum of them, and one that nobody has asked yet is asked', () => {
  const described = describeShardMap([group, { name: 'places', map: undefined }], new Map([['one', quiet]]));
  const asked = {
    isAsked: true,
    breaker: 'closed',
    requestsPerSecond: 0,
    errorsPerSecond: 0,
    p50Ms: null,
    p95Ms: null,
    replicas: [],
  };
  expect(described).toEqual({
    groups: [
      {
        subgraph: 'activities',
        bucketCount: 1_024,
        shards: [
          {
            name: 'one',
            buckets: [
              [0, 511],
              [1_023, 1_023],
            ],
            owned: 513,
            ...asked,
          },
          { name: 'two', buckets: [[512, 1_022]], owned: 511, ...asked },
        ],
      },
    ],
    subgraphs: [{ name: 'places', ...asked }],
  });
});

test('what an open breaker leaves alone is not asked, be it the first instance or a replica', () => {
  const replicas = [
    { ...quiet, breaker: 'half-open' as const, lagMs: null },
    { ...quiet, lagMs: 1_250 },
  ];
  const failing = {
    ...quiet,
    breaker: 'open' as const,
    requestsPerSecond: 1.2345,
    errorsPerSecond: 1,
    p50Ms: 3.14159,
    p95Ms: 20,
    replicas,
  };
  expect(describeShardMap([{ name: 'places', map: undefined }], new Map([['places', failing]]))).toMatchObject({
    subgraphs: [
      {
        isAsked: false,
        breaker: 'open',
        requestsPerSecond: 1.23,
        errorsPerSecond: 1,
        p50Ms: 3.14,
        p95Ms: 20,
        replicas: [
          { isAsked: false, lagMs: null },
          { isAsked: true, lagMs: 1_250 },
        ],
      },
    ],
  });
});
