import type { Atlas, SitedPlace } from './atlas.js';
import { drawChance, drawOne, type Draw } from '@tripgraph/simulators/random/draw';

/** Where an activity happens: mostly in the supplier's city or a part of it, else nearby, seldom elsewhere in the country. */
export const drawSite = (draw: Draw, home: SitedPlace, atlas: Atlas): SitedPlace => {
  const distance = draw();
  if (distance >= 0.93) return atlas.drawInCountry(draw, home);
  if (distance >= 0.7) return atlas.drawNearby(draw, home);
  const parts = atlas.neighborhoodsOf(home);
  return parts.length > 0 && drawChance(draw, 0.35) ? drawOne(draw, parts) : home;
};
