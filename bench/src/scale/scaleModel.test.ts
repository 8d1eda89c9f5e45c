import { expect, test } from 'vitest';
import { scatteredMs } from './figures.js';
import { readScaleOptions } from './options.js';
import { kindsOf, loadOf, scaleModelOf } from './scaleModel.js';
import { simulate } from './simulate.js';

test('what a page takes is as measured where it was measured, and between that no less than for fewer shards', () => {
  expect([3, 16, 64].map(scatteredMs)).toEqual([0.377, 1.851, 11.272]);
  const all = Array.from({ length: 128 }, (_none, index) => scatteredMs(index + 1));
  expect(all).toEqual([...all].sort((one, other) => one - other));
});

test('the shares of all kinds make a whole', () => {
  const kinds = kindsOf(readScaleOptions(['--pages', '12.5', '--bookings', '3']));
  expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(() => readScaleOptions(['--pages', '90', '--bookings', '20'])).toThrow('more than all');
});

test('the simulation is as busy as arithmetic says', () => {
  const options = readScaleOptions(['--shards', '8', '--rate', '2000', '--seconds', '5']);
  const { gatewayCores, ofShard } = loadOf(options);
  const result = simulate(scaleModelOf(options, 4, 1), 1);
  expect(Math.abs((result.gateway.utilisation * 4) / gatewayCores - 1)).toBeLessThan(0.05);
  expect(Math.abs(result.shards.utilisation / ofShard - 1)).toBeLessThan(0.05);
});
