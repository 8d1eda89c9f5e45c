import type { ActivityRecord } from '@tripgraph/activities/load/records';
import type { SitedPlace } from './atlas.js';
import { drawChance, drawNormal, drawOne, type Draw } from '@tripgraph/simulators/random/draw';

const spots = [
  'Tourist information',
  'In front of the main station',
  'Main square, by the fountain',
  'Our office',
  'Town hall steps',
  'By the old gate',
  'Market hall, north entrance',
  'At the pier',
];

const kilometresPerDegree = 111.2;
const spreadKm = 0.7;
const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

/** Where travellers gather: mostly within two kilometres of the place's centre; null for one in twelve. */
export const drawMeetingPoint = (draw: Draw, place: SitedPlace): ActivityRecord['meetingPoint'] => {
  if (drawChance(draw, 1 / 12)) return null;
  const north = (drawNormal(draw) * spreadKm) / kilometresPerDegree;
  // A degree of longitude shrinks towards the poles; nobody lives so close to them that the cosine gets near zero.
  const east = (drawNormal(draw) * spreadKm) / (kilometresPerDegree * Math.cos((place.latitude * Math.PI) / 180));
  const longitude = place.longitude + east;
  return {
    title: `${drawOne(draw, spots)}, ${place.name}`,
    latitude: round(Math.max(-90, Math.min(90, place.latitude + north))),
    longitude: round(longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude),
  };
};
