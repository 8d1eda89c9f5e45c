import { createDraw, drawChance } from '../random/draw.js';
import type { SimulatedPlace } from '../places/simulatedPlace.js';
import type { SiteTerm } from './sitePost.js';
import { slugOf } from './slug.js';

export const newsCategory = 1;
export const featureCategory = 2;

const categories: readonly SiteTerm[] = [
  { id: newsCategory, taxonomy: 'category', slug: 'news', name: 'News', parent: 0, meta: {} },
  { id: featureCategory, taxonomy: 'category', slug: 'features', name: 'Features', parent: 0, meta: {} },
];

const firstCountry = 100;
const firstPlace = 1_000;

/** The id of the term of the place at an index. */
export const termOfPlace = (index: number): number => firstPlace + index;

/**
 * The taxonomies of a site: two categories, and places below their countries. Most places say which of ours they are; a few have
 * a point, and the rest a name only.
 */
export const siteTerms = (seed: number, places: readonly SimulatedPlace[]): readonly SiteTerm[] => {
  const draw = createDraw(seed, 811);
  const countries = [...new Set(places.map(({ country }) => country))];
  const countryTerms = countries.map((name, index): SiteTerm => ({
    id: firstCountry + index,
    taxonomy: 'place',
    slug: slugOf(name),
    name,
    parent: 0,
    meta: {},
  }));
  const placeTerms = places.map((place, index): SiteTerm => ({
    id: termOfPlace(index),
    taxonomy: 'place',
    slug: slugOf(`${place.name} ${place.countryCode}`),
    name: place.name,
    parent: firstCountry + countries.indexOf(place.country),
    meta: drawChance(draw, 0.7)
      ? { place_id: place.id }
      : drawChance(draw, 0.5)
        ? { geo_latitude: place.latitude.toFixed(5), geo_longitude: place.longitude.toFixed(5) }
        : {},
  }));
  return [...categories, ...countryTerms, ...placeTerms];
};
