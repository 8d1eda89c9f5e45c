import type { Gazetteer } from '../gazetteer.js';
import type { Near } from '../gazetteer/pointIndex.js';
import { readNames, type Readings } from '../names/readNames.js';
import { placeKinds, type PlaceKind } from '../placeKind.js';
import type { Wanted } from '../wanted.js';
import { countryCodeOf, mayBeIn } from './countries.js';

/** A wanted place as it is searched for. */
export type Search = {
  readonly names: readonly Readings[];
  /** A country that there is. */
  readonly countryCode: string | null;
  readonly hasPoint: boolean;
  /** Cities and neighborhoods around the point that may be in the country, nearest first. */
  readonly around: readonly Near[];
  readonly kinds: readonly PlaceKind[];
  readonly radiusKm: number | null;
};

/** Where a place is looked for that a point is at or near; when there is none, where the point at least is. */
const aroundKm = 60;
const remoteKm = 100;
const mostRadiusKm = 500;

const readRadius = (radiusKm: number | undefined): number | null =>
  radiusKm === undefined || !(radiusKm > 0) ? null : Math.min(radiusKm, mostRadiusKm);

/** Reads what a source says; nonsense (a country that there is not, a point that is not on earth) counts as not said. */
export const readWanted = (gazetteer: Gazetteer, wanted: Wanted): Search => {
  const code = wanted.countryCode === null ? null : countryCodeOf(wanted.countryCode);
  const countryCode = code !== null && gazetteer.countryWithCode(code) !== null ? code : null;
  const { point } = wanted;
  const hasPoint = point !== null && Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  const radiusKm = readRadius(wanted.radiusKm);
  const within = (km: number): readonly Near[] =>
    hasPoint
      ? gazetteer
          .near(point, km)
          .filter(({ place }) => countryCode === null || mayBeIn(countryCode, gazetteer.countryOf(place)))
      : [];
  const near = within(Math.max(aroundKm, radiusKm ?? 0));
  return {
    names: readNames(wanted.names),
    countryCode,
    hasPoint,
    around: near.length > 0 ? near : within(remoteKm),
    kinds: wanted.kinds ?? placeKinds,
    radiusKm,
  };
};
