import { createDraw, drawLogNormal } from '@tripgraph/simulators/random/draw';

const fewest = 3;
const stream = 1;

/**
 * How many activities each supplier has: a few for most, hundreds for some, `activities` in sum. Nobody has fewer than
 * three, unless there are fewer than three each to share.
 */
export const shareActivities = (seed: number, activities: number, suppliers: number): Int32Array => {
  const weights = new Float64Array(suppliers);
  let total = 0;
  for (let number = 0; number < suppliers; number += 1) {
    weights[number] = drawLogNormal(createDraw(seed, stream, number), 1, 1.1);
    total += weights[number] as number;
  }
  const floor = Math.min(fewest, Math.floor(activities / Math.max(1, suppliers)));
  const toShare = activities - floor * suppliers;
  const sizes = new Int32Array(suppliers);
  let before = 0;
  let shared = 0;
  for (let number = 0; number < suppliers; number += 1) {
    before += weights[number] as number;
    // Rounding the running sum, not each share, makes the shares add up.
    const upTo = number === suppliers - 1 ? toShare : Math.round((before / total) * toShare);
    sizes[number] = floor + upTo - shared;
    shared = upTo;
  }
  return sizes;
};
