import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import type { Batch, Change, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { z } from 'zod';
import type { Listing } from '../../listing.js';
import { changeOf } from '../changeOf.js';
import { inBatches } from '../inBatches.js';
import { unreadableReason } from '@tripgraph/kit/sync/unreadableReason';
import type { AskHostelworld } from './askHostelworld.js';
import { listingOfProperty } from './listingOfProperty.js';
import { mostUnreadable, readCities } from './readCities.js';
import { propertiesShape, propertyShape, type City } from './shapes.js';

const watermarkShape = z.object({
  /** The city that was read last; they are read in the order of their numbers. */
  after: z.number().int().min(0),
  /** Cities that could not be read, and are tried again in the end. */
  again: z.array(z.string()).max(mostUnreadable),
  /** False when an entry of the list of cities could not be read. */
  isWhole: z.boolean(),
});

type Position = z.output<typeof watermarkShape>;

const readPosition = (resumeAt: string | null): Position => {
  if (resumeAt === null) return { after: 0, again: [], isWhole: true };
  return readWatermark(watermarkShape, resumeAt, 'the watermark is not one of this source');
};

const readCity = async (ask: AskHostelworld, city: City, signal: AbortSignal): Promise<Change<Listing>[]> => {
  const query = { currency: 'EUR', 'show-rooms': '1' };
  const answer = propertiesShape.parse(await ask(`/cities/${city.id}/properties/`, query, signal));
  return answer.properties.map((record) =>
    changeOf(record, (given) => listingOfProperty(propertyShape.parse(given), city)),
  );
};

type Reading = {
  readonly cities: readonly City[];
  readonly from: Position;
  readonly Failure: new (message: string, options: ErrorOptions) => Error;
};

const failAs =
  (Failure: Reading['Failure'], { id, name }: City) =>
  (cause: unknown): never => {
    throw new Failure(`the city ${id} (${name}) cannot be read: ${unreadableReason(cause)}`, { cause });
  };

/** Reads the cities after a position, and then those once more that could not be read. Throws `Failure` while one cannot. */
const readAll = async function* (
  ask: AskHostelworld,
  { cities, from, Failure }: Reading,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  let at = from;
  for (const city of cities.filter(({ id }) => Number(id) > from.after)) {
    let changes: Change<Listing>[] = [];
    at = { ...at, after: Number(city.id) };
    try {
      changes = await readCity(ask, city, signal);
    } catch (error) {
      if (signal.aborted || at.again.length === mostUnreadable) throw error;
      at = { ...at, again: [...at.again, city.id] };
    }
    yield* inBatches(changes, JSON.stringify(at));
  }
  for (const id of at.again) {
    const city = cities.find((each) => each.id === id);
    at = { ...at, again: at.again.slice(1) };
    const changes = city ? await readCity(ask, city, signal).catch(failAs(Failure, city)) : [];
    yield* inBatches(changes, JSON.stringify(at));
  }
};

const full = async function* (
  ask: AskHostelworld,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<Listing>> {
  const position = readPosition(resumeAt);
  const { cities, problems } = await readCities(ask, signal);
  const from = { ...position, isWhole: position.isWhole && problems.length === 0 };
  // A run that has nothing left but what cannot be read would bring nothing new for ever: all is read anew.
  const isStuck = resumeAt !== null && !cities.some(({ id }) => Number(id) > from.after);
  const Failure = isStuck ? WatermarkRefused : Error;
  const notWhole = new Failure(
    `the list of cities cannot be read whole: ${problems[0] ?? 'an entry could not be read'}`,
  );
  if (isStuck && !from.isWhole) throw notWhole;
  yield* readAll(ask, { cities, from, Failure }, signal);
  // As long as a city cannot be read the run does not come to its end: what it has would be taken for gone.
  if (!from.isWhole) throw notWhole;
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
