import { expect, test } from 'vitest';
import { bucketBars } from './bucketBars.js';
import { healthOf } from './health.js';
import { readShardMap, type EndpointState, type ShardGroup } from './shardMap.js';

const quiet: EndpointState = {
  isAsked: true,
  breaker: 'closed',
  requestsPerSecond: 0,
  errorsPerSecond: 0,
  p50Ms: null,
  p95Ms: null,
  replicas: [],
};
const group: ShardGroup = {
  subgraph: 'activities',
  bucketCount: 1_024,
  shards: [
    {
      name: 'one',
      buckets: [
        [0, 255],
        [1_023, 1_023],
      ],
      owned: 257,
      ...quiet,
    },
    { name: 'two', buckets: [[256, 1_022]], owned: 767, ...quiet },
  ],
};

test('buckets stand in their order, each range beside the next, and one bucket is called by its number', () => {
  const bars = bucketBars(group);
  expect(bars.map(({ shard, number, range }) => [shard, number, range])).toEqual([
    ['one', 0, '0-255'],
    ['two', 1, '256-1022'],
    ['one', 0, '1023'],
  ]);
  expect(bars[0]?.share).toBe(0.25);
  let end = 0;
  for (const { from, share } of bars) {
    expect(from).toBeCloseTo(end, 12);
    end = from + share;
  }
  expect(end).toBe(1);
});

test.each([
  [{}, 'good', 'asked'],
  [{ breaker: 'open' }, 'bad', 'not asked'],
  [{ breaker: 'half-open' }, 'warning', 'being tried'],
  [{ requestsPerSecond: 100, errorsPerSecond: 1 }, 'good', 'asked'],
  [{ requestsPerSecond: 100, errorsPerSecond: 1.1 }, 'warning', 'failing'],
  [{ requestsPerSecond: 1, errorsPerSecond: 1 }, 'warning', 'failing'],
] as const)('an endpoint with %j is %s: %s', (state, tone, word) => {
  expect(healthOf({ ...quiet, ...state })).toMatchObject({ tone, word });
});

test('what the gateway says is checked before it is drawn', () => {
  const map = { groups: [group], subgraphs: [{ name: 'places', ...quiet }] };
  expect(readShardMap(map)).toEqual(map);
  expect(() => readShardMap({ ...map, subgraphs: [{ name: 'places', ...quiet, breaker: 'ajar' }] })).toThrow();
  expect(() => readShardMap({ error: 'x' })).toThrow();
});
