import { expect, test } from 'vitest';
import { highestGatewayPort, metricsPortOf, mostShards, ownsBucket, portsFrom, sliceBuckets } from './layout.js';

test('three shards own the ranges that supergraph.yaml says', () => {
  expect(sliceBuckets(3).map(({ firstBucket, lastBucket }) => [firstBucket, lastBucket])).toEqual([
    [0, 341],
    [342, 682],
    [683, 1023],
  ]);
  expect(sliceBuckets(2)[1]).toEqual({
    name: 'activities-2',
    database: 'activities_2',
    firstBucket: 512,
    lastBucket: 1023,
  });
});

test('whatever the number of shards, every bucket has one owner and ranges differ by one at most', () => {
  for (let shards = 1; shards <= mostShards; shards += 1) {
    const slices = sliceBuckets(shards);
    const owners = Array.from(
      { length: 1_024 },
      (_bucket, bucket) => slices.filter((slice) => ownsBucket(slice)(bucket)).length,
    );
    expect(new Set(owners)).toEqual(new Set([1]));
    const sizes = slices.map(({ firstBucket, lastBucket }) => lastBucket - firstBucket + 1);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});

test('ports lie in one block that starts at the gateway, none twice', () => {
  expect(portsFrom(4000, 3)).toEqual({
    gateway: 4000,
    postgres: 4005,
    places: 4010,
    carts: 4011,
    content: { articles: 4012, books: 4013, tours: 4014, lodgings: 4015 },
    simulators: 4086,
    syncs: { places: 4090, articles: 4091, books: 4092, tours: 4093, lodgings: 4094 },
    activities: [4021, 4022, 4023],
  });
  const { activities, content, syncs, ...others } = portsFrom(5000, mostShards);
  const all = [...activities, ...Object.values(content), ...Object.values(syncs), ...Object.values(others)];
  expect(new Set([...all, ...all.map(metricsPortOf)]).size).toBe(2 * (mostShards + 14));
  expect(Math.max(...all)).toBeLessThan(5100);
});

test('the block of the highest gateway ends at the last port that there is', () => {
  const { activities, gateway } = portsFrom(highestGatewayPort, mostShards);
  expect(Math.max(...[gateway, ...activities].map(metricsPortOf))).toBe(65_535);
});
