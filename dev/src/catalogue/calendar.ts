import { drawChance, drawWhole, type Draw } from '@tripgraph/simulators/random/draw';

/** When the catalogue was taken, in Unix milliseconds: nothing in it is younger, whenever it is made. */
export const latest = Date.UTC(2026, 3, 1);
export const threeYearsMs = 3 * 365 * 86_400_000;

/**
 * When something was first listed and last changed. Most moments are their own; some come from bulk imports on the first
 * of a month at three, so that ties exist.
 */
export const drawMoments = (draw: Draw): { readonly createdAt: Date; readonly updatedAt: Date } => {
  const created = drawChance(draw, 0.06)
    ? Date.UTC(2023, 3 + drawWhole(draw, 0, 35), 1, 3)
    : latest - drawWhole(draw, 1, threeYearsMs / 1000 - 1) * 1000;
  const changed = drawChance(draw, 0.2) ? created : created + Math.floor(draw() * ((latest - created) / 1000)) * 1000;
  return { createdAt: new Date(created), updatedAt: new Date(changed) };
};
