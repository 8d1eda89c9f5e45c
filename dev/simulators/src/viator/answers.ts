import type { SimulatedPlace } from '../places/simulatedPlace.js';
import type { SimulatedRequest } from '../source.js';
import type { Catalogue, Records } from './catalogue.js';
import { destinationsOf } from './destinations.js';
import { locationOf } from './locations.js';

/** The body of an answer, or why there is none. */
export type Answer =
  { readonly body: unknown } | { readonly status: number; readonly code: string; readonly message: string };

const mostCount = 500;
const usualCount = 500;

const refused = (message: string): Answer => ({ status: 400, code: 'BAD_REQUEST', message });
const notFound = (message: string): Answer => ({ status: 404, code: 'NOT_FOUND', message });

/** Cursors are opaque to clients, and never expire. */
const cursorOf = (position: number): string => Buffer.from(`c|${position}`).toString('base64');
const positionIn = (cursor: string): number =>
  Number(/^c\|(\d{1,12})$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]);

const feed = (member: string, { log, recordOf }: Records, query: URLSearchParams): Answer => {
  const count = Number(query.get('count') ?? usualCount);
  const cursor = query.get('cursor');
  const position = cursor === null ? 0 : positionIn(cursor);
  if (!Number.isInteger(count) || count < 1 || count > mostCount) return refused(`count must be 1 to ${mostCount}`);
  if (Number.isNaN(position)) return refused('Invalid cursor');
  const found = log.after(position, count);
  const last = found.at(-1);
  const records = found.map(({ number }) => recordOf(number));
  return { body: { [member]: records, ...(last && { nextCursor: cursorOf(last.position) }) } };
};

const one = (path: string, catalogue: Catalogue, { recordOf }: Records): Answer => {
  const number = catalogue.numberOf(path.slice(path.lastIndexOf('/') + 1));
  return number === undefined ? notFound('Product not found') : { body: recordOf(number) };
};

const bulk = (places: readonly SimulatedPlace[], body: string): Answer => {
  const { locations = [] } = JSON.parse(body) as { readonly locations?: readonly string[] };
  if (locations.length > mostCount) return refused(`locations may have ${mostCount} references`);
  return { body: { locations: locations.map((reference) => locationOf(places, reference)).filter(Boolean) } };
};

/** What Viator's endpoints say, as far as tours are synced by them. */
export const answerOf = (
  catalogue: Catalogue,
  places: readonly SimulatedPlace[],
  { method, path, query, body }: SimulatedRequest,
): Answer => {
  const { products, schedules } = catalogue;
  if (method === 'POST' && path === '/locations/bulk') return bulk(places, body);
  if (method !== 'GET') return notFound('No such service');
  if (path === '/products/modified-since') return feed('products', products, query);
  if (path === '/availability/schedules/modified-since') return feed('availabilitySchedules', schedules, query);
  if (path === '/destinations') {
    const destinations = destinationsOf(places);
    return { body: { destinations, totalCount: destinations.length } };
  }
  if (path.startsWith('/products/')) return one(path, catalogue, products);
  if (path.startsWith('/availability/schedules/')) return one(path, catalogue, schedules);
  return notFound('No such service');
};
