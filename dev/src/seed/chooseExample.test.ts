import { decodeId } from '@tripgraph/addressing/id';
import { expect, test } from 'vitest';
import { generateCatalogue } from '../catalogue/generateCatalogue.js';
import { partOfShard } from '../catalogue/partOfShard.js';
import { somePlaces } from '../catalogue/testing/somePlaces.js';
import { chooseExample } from './chooseExample.js';

test('the example is an activity of the catalogue at a place that has many', () => {
  const catalogue = generateCatalogue({ seed: 1, activities: 500, suppliers: 40, places: somePlaces });
  const example = chooseExample(catalogue);
  const activity = [...partOfShard(catalogue, () => true).activities].find(({ id }) => id === example?.activityId);
  expect(activity?.placeId).toBe(example?.placeId);
  expect(decodeId(example?.activityId ?? '')?.prefix).toBe('act');
});

test('an empty catalogue has none', () => {
  expect(chooseExample(generateCatalogue({ seed: 1, activities: 0, suppliers: 0, places: somePlaces }))).toBeNull();
  expect(chooseExample(generateCatalogue({ seed: 1, activities: 0, suppliers: 3, places: somePlaces }))).toBeNull();
});
