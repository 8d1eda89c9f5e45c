import { expect, test } from 'vitest';
import { sliceBuckets } from './layout.js';
import { manifestVersion, type Manifest } from './manifest.js';
import { requireWanted } from './start.js';

const manifest: Manifest = {
  version: manifestVersion,
  seed: 1,
  places: 139_319,
  suppliers: 1_200,
  activities: 33_000,
  shards: sliceBuckets(3).map((slice) => ({ ...slice, suppliers: 400, activities: 11_000 })),
  example: null,
};

test('data that is as asked for, or not asked for, is used', () => {
  expect(() => requireWanted(manifest, {})).not.toThrow();
  expect(() => requireWanted(manifest, { shards: 3, activities: 33_000, suppliers: 1_200, seed: 1 })).not.toThrow();
});

test('data that is not as asked for is refused with both ways out', () => {
  expect(() => requireWanted(manifest, { shards: 5, activities: 33_000 })).toThrow(
    'The data folder holds 33,000 activities of 1,200 suppliers on 3 shards (seed 1): leave out --shards 5, or make new data with `tripgraph seed --shards 5`.',
  );
});
