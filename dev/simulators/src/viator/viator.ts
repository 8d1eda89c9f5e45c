import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { jsonReply, type SimulatedReply, type SimulatedRequest, type SimulatedSource } from '../source.js';
import { createChangeLog, type ChangeLog } from './changeLog.js';
import { destinationsOf } from './destinations.js';
import { locationOf } from './locations.js';
import { productCodeOf, productRecord } from './product.js';
import { createRateLimit } from './rateLimit.js';
import { scheduleRecord } from './schedule.js';

export type ViatorOptions = {
  readonly seed: number;
  readonly places: readonly SimulatedPlace[];
  /** How many products there are. */
  readonly size: number;
  /** A calendar day: sold-out days lie after it. */
  readonly today: string;
  /** Requests that each endpoint takes in ten seconds; Viator's own number is not published for good. */
  readonly requestsPerWindow?: number;
  readonly nowMs?: () => number;
};

/** Viator's Partner API v2 (https://docs.viator.com/partner-api/technical/), as far as tours are synced by it. */
export type SimulatedViator = SimulatedSource & {
  readonly productCodes: readonly string[];
  /** The product and its schedule change. */
  readonly change: (productCode: string) => void;
  /** It cannot be booked any more: a tombstone in one feed, no bookable items in the other. */
  readonly deactivate: (productCode: string) => void;
  /** From now on its record is one that nobody can read. */
  readonly poison: (productCode: string) => void;
};

type State = 'ACTIVE' | 'INACTIVE' | 'POISONED';

const usualRequestsPerWindow = 150;
const mostCount = 500;
const usualCount = 500;

/** Cursors are opaque to clients, and never expire. */
const cursorOf = (position: number): string => Buffer.from(`c|${position}`).toString('base64');
const positionIn = (cursor: string): number =>
  Number(/^c\|(\d{1,12})$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]);

/** Makes a Viator that has nothing but what it is told to have. */
export const createViator = (options: ViatorOptions): SimulatedViator => {
  const { seed, places, size, today, nowMs = Date.now } = options;
  const states = new Map<number, State>();
  const versions = new Map<number, number>();
  const numbers = new Map(Array.from({ length: size }, (_product, number) => [productCodeOf(number), number]));
  const products = createChangeLog(size);
  const schedules = createChangeLog(size);
  const allow = createRateLimit(options.requestsPerWindow ?? usualRequestsPerWindow, nowMs);
  let asked = 0;

  const seedOf = (number: number) => ({ seed, number, places, version: versions.get(number) ?? 0 });
  const productOf = (number: number): unknown => {
    const state = states.get(number) ?? 'ACTIVE';
    const productCode = productCodeOf(number);
    const lastUpdatedAt = new Date(
      Date.parse('2026-01-01T00:00:00Z') + products.positionOf(number) * 1_000,
    ).toISOString();
    if (state === 'INACTIVE')
      return { status: 'INACTIVE', productCode, createdAt: '2021-03-01T09:00:00Z', lastUpdatedAt };
    const record = productRecord(seedOf(number), lastUpdatedAt) as Readonly<Record<string, unknown>>;
    return state === 'POISONED' ? { ...record, title: 42, destinations: 'none' } : record;
  };
  const scheduleOf = (number: number): unknown =>
    states.get(number) === 'INACTIVE'
      ? { productCode: productCodeOf(number), bookableItems: [], currency: 'USD' }
      : scheduleRecord(seedOf(number), today);

  const failure = (
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): SimulatedReply =>
    jsonReply(
      status,
      { code, message, timestamp: new Date(nowMs()).toISOString(), trackingId: `SIM-${asked}` },
      headers,
    );
  const feed = (
    member: string,
    log: ChangeLog,
    recordOf: (number: number) => unknown,
    query: URLSearchParams,
  ): SimulatedReply => {
    const count = Number(query.get('count') ?? usualCount);
    const cursor = query.get('cursor');
    const position = cursor === null ? 0 : positionIn(cursor);
    if (!Number.isInteger(count) || count < 1 || count > mostCount)
      return failure(400, 'BAD_REQUEST', `count must be 1 to ${mostCount}`);
    if (Number.isNaN(position)) return failure(400, 'BAD_REQUEST', 'Invalid cursor');
    const found = log.after(position, count);
    const last = found.at(-1);
    const records = found.map(({ number }) => recordOf(number));
    return jsonReply(200, { [member]: records, ...(last && { nextCursor: cursorOf(last.position) }) });
  };
  const one = (path: string, recordOf: (number: number) => unknown): SimulatedReply => {
    const number = numbers.get(path.slice(path.lastIndexOf('/') + 1));
    return number === undefined ? failure(404, 'NOT_FOUND', 'Product not found') : jsonReply(200, recordOf(number));
  };
  const bulk = (body: string): SimulatedReply => {
    const { locations = [] } = JSON.parse(body) as { readonly locations?: readonly string[] };
    if (locations.length > mostCount) return failure(400, 'BAD_REQUEST', `locations may have ${mostCount} references`);
    return jsonReply(200, { locations: locations.map((reference) => locationOf(places, reference)).filter(Boolean) });
  };
  const route = ({ method, path, query, body }: SimulatedRequest): SimulatedReply => {
    if (method === 'POST' && path === '/locations/bulk') return bulk(body);
    if (method !== 'GET') return failure(404, 'NOT_FOUND', 'No such service');
    if (path === '/products/modified-since') return feed('products', products, productOf, query);
    if (path === '/availability/schedules/modified-since')
      return feed('availabilitySchedules', schedules, scheduleOf, query);
    if (path === '/destinations') {
      const destinations = destinationsOf(places);
      return jsonReply(200, { destinations, totalCount: destinations.length });
    }
    if (path.startsWith('/products/')) return one(path, productOf);
    if (path.startsWith('/availability/schedules/')) return one(path, scheduleOf);
    return failure(404, 'NOT_FOUND', 'No such service');
  };

  const handle = (request: SimulatedRequest): SimulatedReply => {
    asked += 1;
    const { headers, method, path } = request;
    if (!headers['exp-api-key']) return failure(401, 'UNAUTHORIZED', 'Invalid API Key');
    if (!/\bversion=2\.0\b/.test(headers['accept'] ?? ''))
      return failure(400, 'INVALID_HEADER_VALUE', 'Accept header is missing its version');
    if (!headers['accept-language']) return failure(400, 'INVALID_HEADER_VALUE', 'Accept-Language header is missing');
    const { limit, remaining, resetSeconds, allowed } = allow(`${method} ${path.replace(/\/[0-9A-Z]+$/, '/{code}')}`);
    const limits = {
      'x-unique-id': `SIM-${asked}`,
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
    };
    const reply = allowed
      ? route(request)
      : failure(429, 'TOO_MANY_REQUESTS', 'Too many requests', { 'retry-after': String(resetSeconds) });
    return { ...reply, headers: { ...reply.headers, ...limits } };
  };

  const touch = (productCode: string, change: (number: number) => void): void => {
    const number = numbers.get(productCode);
    if (number === undefined) throw new Error(`there is no product ${productCode}`);
    change(number);
    products.touch(number);
    schedules.touch(number);
  };
  return {
    name: 'viator',
    handle,
    productCodes: [...numbers.keys()],
    change: (code) =>
      touch(code, (number) => {
        versions.set(number, (versions.get(number) ?? 0) + 1);
        states.set(number, 'ACTIVE');
      }),
    deactivate: (code) => touch(code, (number) => void states.set(number, 'INACTIVE')),
    poison: (code) => touch(code, (number) => void states.set(number, 'POISONED')),
  };
};
