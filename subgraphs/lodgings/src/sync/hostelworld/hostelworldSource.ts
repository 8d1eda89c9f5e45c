import type { Batch, Change, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { z } from 'zod';
import type { Listing } from '../../listing.js';
import { changeOf } from '../changeOf.js';
import { reasonOf } from '../reasonOf.js';
import type { AskHostelworld } from './askHostelworld.js';
import { listingOfProperty } from './listingOfProperty.js';
import { countriesShape, propertiesShape, propertyShape, type City } from './shapes.js';

/** 1 to 6 are all that there are. */
const continents = [1, 2, 3, 4, 5, 6];

/** When more cities than this cannot be read, it is not the cities. */
const mostUnreadable = 20;

const watermarkShape = z.object({
  /** The city that was read last; they are read in the order of their numbers. */
  after: z.number().int().min(0),
  /** Cities that could not be read, and are tried again in the end. */
  again: z.array(z.string()).max(mostUnreadable),
});

const readPosition = (resumeAt: string | null): z.output<typeof watermarkShape> => {
  if (resumeAt === null) return { after: 0, again: [] };
  try {
    return watermarkShape.parse(JSON.parse(resumeAt));
  } catch {
    throw new WatermarkRefused('the watermark is not one of this source');
  }
};

const readCities = async (ask: AskHostelworld, signal: AbortSignal): Promise<readonly City[]> => {
  const cities = new Map<string, City>();
  for (const continent of continents) {
    const { countries } = countriesShape.parse(await ask(`/continents/${continent}/countries/`, {}, signal));
    for (const { name: country, cities: some } of countries) {
      for (const city of some) cities.set(city.id, { ...city, country });
    }
  }
  return [...cities.values()].sort((one, other) => Number(one.id) - Number(other.id));
};

const readCity = async (ask: AskHostelworld, city: City, signal: AbortSignal): Promise<Change<Listing>[]> => {
  const query = { currency: 'EUR', 'show-rooms': '1' };
  const answer = propertiesShape.parse(await ask(`/cities/${city.id}/properties/`, query, signal));
  return answer.properties.map((record) =>
    changeOf(record, (given) => listingOfProperty(propertyShape.parse(given), city)),
  );
};

const full = async function* (
  ask: AskHostelworld,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  const { after, again } = readPosition(resumeAt);
  const cities = await readCities(ask, signal);
  const unreadable = [...again];
  let last = after;
  const watermark = (): string => JSON.stringify({ after: last, again: unreadable });
  for (const city of cities.filter(({ id }) => Number(id) > after)) {
    let changes: Change<Listing>[] = [];
    try {
      changes = await readCity(ask, city, signal);
    } catch (error) {
      if (signal.aborted || unreadable.length === mostUnreadable) throw error;
      unreadable.push(city.id);
    }
    last = Number(city.id);
    yield { changes, watermark: watermark() };
  }
  // As long as one city cannot be read the run does not come to its end: what it has would be taken for gone.
  while (unreadable.length > 0) {
    const city = cities.find(({ id }) => id === unreadable[0]);
    const changes = city ? await readCityOrTell(ask, city, signal) : [];
    unreadable.shift();
    yield { changes, watermark: watermark() };
  }
};

const readCityOrTell = async (ask: AskHostelworld, city: City, signal: AbortSignal): Promise<Change<Listing>[]> => {
  try {
    return await readCity(ask, city, signal);
  } catch (error) {
    throw new Error(`the city ${city.id} (${city.name}) cannot be read: ${reasonOf(error)}`, { cause: error });
  }
};

/**
 * Listings in the shape of Hostelworld's own backend, which has no public documentation: all cities of six continents, and each
 * city's properties whole. It says nothing of what has changed or gone.
 */
export const hostelworldSource = (ask: AskHostelworld): Source<Listing> => ({
  name: 'hostelworld',
  full: (resumeAt, signal) => full(ask, resumeAt, signal),
  delta: null,
  deletions: 'ABSENT',
});
