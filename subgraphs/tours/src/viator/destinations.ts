import type { PlaceKind } from '@tripgraph/matching/placeKind';
import type { Wanted } from '@tripgraph/matching/wanted';
import { z } from 'zod';
import { point } from '../source/shapes.js';
import { visitedPlace, type Match } from '../tour/match.js';
import type { VisitedPlace } from '../tour/tourItem.js';
import type { Destined } from './productItem.js';
import type { ViatorApi } from './viatorApi.js';

const destinationShape = z.object({
  destinationId: z.union([z.int(), z.string().max(40)]).transform(String),
  name: z.string().min(1).max(300),
  type: z.string().max(60),
  /** All above it, then itself: `8.77.278.672.59070`. */
  lookupId: z.string().max(300),
  center: point.optional(),
});
type Destination = z.infer<typeof destinationShape>;

/** Viator has some 3,500. */
const mostDestinations = 50_000;
const answerShape = z.object({ destinations: z.array(z.unknown()).max(mostDestinations) });

/** Kinds of ours that a type of Viator's may be; the list is open, and one that is not here may be any. */
const kinds: Readonly<Record<string, readonly PlaceKind[]>> = {
  COUNTRY: ['COUNTRY'],
  STATE: ['REGION'],
  PROVINCE: ['REGION'],
  REGION: ['REGION'],
  'UNION TERRITORY': ['REGION'],
  COUNTY: ['REGION', 'CITY'],
  ISLAND: ['REGION', 'CITY', 'COUNTRY'],
  CITY: ['CITY', 'REGION', 'COUNTRY'],
  TOWN: ['CITY'],
  VILLAGE: ['CITY', 'NEIGHBORHOOD'],
  HAMLET: ['CITY', 'NEIGHBORHOOD'],
  NEIGHBORHOOD: ['NEIGHBORHOOD', 'CITY'],
  DISTRICT: ['NEIGHBORHOOD', 'CITY', 'REGION'],
  WARD: ['NEIGHBORHOOD', 'CITY'],
};

const parse = (answer: unknown): ReadonlyMap<string, Destination> =>
  new Map(
    answerShape
      .parse(answer)
      .destinations.map((one) => destinationShape.safeParse(one))
      .filter(({ success }) => success)
      .map(({ data }) => data as Destination)
      .map((destination) => [destination.destinationId, destination]),
  );

/** Our country's code: its id ends with it, as in `plc_country_de`. */
const countryCodeOf = (placeId: string): string | null =>
  /^plc_country_([a-z]{2})$/.exec(placeId)?.[1]?.toUpperCase() ?? null;

/** That something lies in a place says little of where; `matchPlace` of the matching gives no region more. */
const mostConfidence = 0.4;

const parentOf = ({ lookupId }: Destination): string | undefined => lookupId.split('.').at(-2);

/** Whether what was found is the place itself and not what is around it. */
const isItself = ({ found }: VisitedPlace): boolean =>
  found !== null && found.matchedBy !== 'REGION' && found.matchedBy !== 'COUNTRY';

/** What cannot be found itself is somewhere in what is above it in Viator's tree, which is less than its country mostly. */
const within = (place: VisitedPlace, above: VisitedPlace | undefined): VisitedPlace => {
  if (!above?.found) return place;
  const matchedBy = countryCodeOf(above.found.placeId) === null ? 'REGION' : 'COUNTRY';
  return {
    ...place,
    found: { ...above.found, matchedBy, confidence: Math.min(above.found.confidence, mostConfidence) },
  };
};

/** Finds places for destinations, each once. */
const finder = (destinations: ReadonlyMap<string, Destination>, match: Match): Destined => {
  const found = new Map<string, VisitedPlace>();
  const countryOf = ({ lookupId }: Destination): string | null => {
    const country = lookupId
      .split('.')
      .map((id) => destinations.get(id))
      .find((one) => one?.type === 'COUNTRY');
    const place = country && match({ names: [country.name], countryCode: null, point: null, kinds: ['COUNTRY'] });
    return place ? countryCodeOf(place.placeId) : null;
  };
  const wantedOf = (destination: Destination): Wanted => ({
    names: [destination.name],
    countryCode: countryOf(destination),
    point: destination.center ?? null,
    nativeId: `viator:${destination.destinationId}`,
    ...(kinds[destination.type] && { kinds: kinds[destination.type] }),
  });
  const find: Destined = (ref) => {
    const known = found.get(ref);
    if (known) return known;
    const destination = destinations.get(ref);
    if (!destination) return undefined;
    const place = visitedPlace(destination.name, wantedOf(destination), match);
    const visited = isItself(place) ? place : within(place, find(parentOf(destination) ?? ''));
    found.set(ref, visited);
    return visited;
  };
  return find;
};

/**
 * Reads the list of destinations (`/destinations`; it changes about weekly) and says which place of ours each is. Rejects when it
 * cannot be had: no product would be anywhere.
 */
export const readDestinations = async (api: ViatorApi, match: Match, signal: AbortSignal): Promise<Destined> =>
  finder(parse(await api.get('/destinations', {}, signal)), match);
