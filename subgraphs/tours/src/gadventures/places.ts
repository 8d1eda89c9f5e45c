import { LRUCache } from 'lru-cache';
import { visitedPlace, type Match } from '../tour/match.js';
import { plainText } from '../tour/plainText.js';
import type { VisitedPlace } from '../tour/tourItem.js';
import { placeShape } from './dossierShape.js';
import type { GAdventuresApi } from './gadventuresApi.js';
import { getOptional } from './refused.js';
import type { Stub } from './shapes.js';

/** Finds the place that a stub stands for. */
export type Places = (stub: Stub, signal: AbortSignal) => Promise<VisitedPlace>;

/** A place of G Adventures has a name, a country and a point; one that cannot be had is known by the name of its stub alone. */
const lookFor = async (api: GAdventuresApi, match: Match, stub: Stub, signal: AbortSignal): Promise<VisitedPlace> => {
  const read = placeShape.safeParse(await getOptional(api, stub.href, signal));
  const nativeId = `gadventures:${stub.id}`;
  const name = plainText(read.data?.name ?? stub.name) ?? nativeId;
  if (!read.success) return { name, wanted: { names: [name], nativeId }, found: null };
  const { ascii_name: asciiName, latitude, longitude, country } = read.data;
  const countryCode = country?.id && /^[A-Za-z]{2}$/.test(country.id) ? country.id.toUpperCase() : null;
  const hasPoint = typeof latitude === 'number' && typeof longitude === 'number';
  const wanted = {
    names: asciiName && asciiName !== name ? [name, asciiName] : [name],
    countryCode,
    point: hasPoint ? { latitude, longitude } : null,
    nativeId,
  };
  return visitedPlace(name, wanted, match);
};

/**
 * Finds places and keeps the last `mostKept`: tours go the same ways. Two that ask for one at the same time share the request; one
 * that failed is asked for anew.
 */
export const openPlaces = (api: GAdventuresApi, match: Match, mostKept: number): Places => {
  const kept = new LRUCache<string, Promise<VisitedPlace>>({ max: mostKept });
  return (stub, signal) => {
    const known = kept.get(stub.href);
    if (known) return known;
    const found = lookFor(api, match, stub, signal);
    kept.set(stub.href, found);
    found.catch(() => kept.delete(stub.href));
    return found;
  };
};
