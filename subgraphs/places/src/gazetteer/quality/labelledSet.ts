import type { Position } from '@tripgraph/matching/earth/distance';
import { foldName } from '@tripgraph/matching/names/foldName';
import type { Wanted } from '@tripgraph/matching/wanted';
import type { PlaceNode } from '../../load/placeNode.js';
import { drawFrom, type Draw } from './draw.js';
import type { LabelledCase } from './labelledCase.js';
import { mistyped, moved } from './noise.js';

/** A place, what it is called elsewhere, and the region that it is in. */
export type LabelledPlace = {
  readonly node: PlaceNode & Position;
  readonly otherNames: readonly string[];
  readonly regionName: string | null;
};

type Noise = (place: LabelledPlace, draw: Draw) => Partial<Wanted> | null;

const nearbyKm = 6;
const shortestMistyped = 6;

const otherName = ({ node, otherNames }: LabelledPlace, draw: Draw): string | null => {
  const others = otherNames.filter((name) => foldName(name) !== foldName(node.name) && foldName(name).length > 3);
  return others.length === 0 ? null : draw.from(others);
};

/** What sources do to a place; null where the place has not what it takes. */
const noises: Readonly<Record<string, Noise>> = {
  'its name, its country, a point nearby': ({ node }, draw) => ({
    names: [node.name],
    countryCode: node.countryCode,
    point: moved(node, nearbyKm, draw),
  }),
  'its name and a point nearby, no country': ({ node }, draw) => ({
    names: [node.name],
    point: moved(node, nearbyKm, draw),
  }),
  'another name, its country, a point nearby': (place, draw) => {
    const name = otherName(place, draw);
    const { node } = place;
    return name === null ? null : { names: [name], countryCode: node.countryCode, point: moved(node, nearbyKm, draw) };
  },
  'a name with a mistake, its country, a point nearby': ({ node }, draw) =>
    node.name.length < shortestMistyped
      ? null
      : {
          names: [mistyped(node.name, draw)],
          countryCode: node.countryCode,
          point: moved(node, nearbyKm, draw),
        },
  'its name and its country': ({ node }) => ({ names: [node.name], countryCode: node.countryCode }),
  'another name and its country': (place, draw) => {
    const name = otherName(place, draw);
    return name === null ? null : { names: [name], countryCode: place.node.countryCode };
  },
  'its name with its region': ({ node, regionName }) =>
    regionName === null ? null : { names: [`${node.name}, ${regionName}`], countryCode: node.countryCode },
  'its name and its country, latitude and longitude swapped': ({ node }) => ({
    names: [node.name],
    countryCode: node.countryCode,
    point: { latitude: node.longitude / 2, longitude: node.latitude },
  }),
  'a point nearby, its country, a name that no place has': ({ node }, draw) => ({
    names: ['Hotel Splendid'],
    countryCode: node.countryCode,
    point: moved(node, 1, draw),
  }),
};

/**
 * `count` cases made from places: each in turn a noise that sources make, and a place drawn for it. Half of the places are
 * drawn from those with 15,000 people or more, where most of what is sold is; the others from all.
 */
export const labelledSet = (places: readonly LabelledPlace[], count: number, seed: number): LabelledCase[] => {
  const draw = drawFrom(seed);
  const large = places.filter(({ node }) => (node.population ?? 0) >= 15_000);
  const situations = Object.entries(noises);
  const cases: LabelledCase[] = [];
  while (cases.length < count) {
    const [situation, noise] = situations[cases.length % situations.length] ?? ['', () => null];
    const place = draw.from(draw.share() < 0.5 ? large : places);
    const wanted = noise(place, draw);
    if (!wanted) continue;
    cases.push({ situation, wanted: { names: [], countryCode: null, point: null, ...wanted }, placeId: place.node.id });
  }
  return cases;
};
