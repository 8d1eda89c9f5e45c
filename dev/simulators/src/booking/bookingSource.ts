import { z } from 'zod';
import { facilityNames } from '../lodgings/houses.js';
import {
  jsonReply,
  type SimulatedReply,
  type SimulatedRequest,
  type SimulatedSource,
  type SourceOptions,
} from '../source.js';
import { availabilityOf, availabilityShape } from './availability.js';
import { openChangeLog } from './changeLog.js';
import {
  accommodationAt,
  facilityId,
  houseOf,
  idsOfCountry,
  kindIds,
  roomTypes,
  type Accommodation,
} from './records.js';

/** What a client has to send with each request; any other is 401. */
export const bookingToken = 'simulated-demand-token';
export const bookingAffiliate = '956509';

/** Booking.com's Demand API 3.2 over made-up accommodations, and what tests may do to them. */
export type SimulatedBooking = SimulatedSource & {
  /** All that are open, by id. */
  readonly ids: () => readonly number[];
  readonly get: (id: number) => Accommodation;
  /** Puts an accommodation there as it is given, be it nothing that the document knows. */
  readonly put: (accommodation: Accommodation) => void;
  readonly close: (id: number, how: 'permanently' | 'temporarily' | 'fraud') => void;
  readonly open: (id: number) => void;
};

export type BookingOptions = SourceOptions & {
  /** In ms since 1970. */
  readonly nowMs?: () => number;
  /** Of its answer about changes; some 5,000 in the document. */
  readonly changesOfAnswer?: number;
  readonly pricePercent?: number;
};

const pageLifetimeMs = 3 * 3_600_000;

const failure = (status: number, id: string, message: string): SimulatedReply =>
  jsonReply(status, { request_id: 'simulated', errors: [{ id, message }] });
const answer = (data: unknown, rest: object = {}): SimulatedReply =>
  jsonReply(200, { request_id: 'simulated', data, ...rest });

const detailsShape = z.union([
  z.object({ accommodations: z.array(z.number().int()).min(1).max(100) }),
  z.object({
    country: z.string().regex(/^[a-z]{2}$/),
    rows: z.number().int().min(10).max(1_000).multipleOf(10).default(100),
  }),
  z.object({ page: z.string().max(1_000) }),
]);
const pageShape = z.object({ country: z.string(), rows: z.number(), from: z.number(), untilMs: z.number() });
const changesShape = z.object({ last_change: z.iso.datetime({ offset: true }) });

const named = (names: ReadonlyArray<readonly [number, string]>) =>
  names.map(([id, name]) => ({ id, name: { 'en-gb': name } }));

const constants = {
  accommodation_facilities: named(facilityNames.map((name) => [facilityId(name), name] as const)),
  accommodation_types: named(Object.entries(kindIds).map(([name, id]) => [id, name] as const)),
  room_types: named([
    [roomTypes.Double, 'Double'],
    [roomTypes.Dormitory, 'Bed in Dormitory'],
  ]),
};

const readPage = (token: string): z.output<typeof pageShape> | null => {
  try {
    return pageShape.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};

const iso = (ms: number): string => new Date(ms).toISOString().replace('Z', '+00:00');

/** Makes the source. Everything is a POST, with a bearer token and the number of an affiliate. */
export const createBooking = (options: BookingOptions): SimulatedBooking => {
  const { nowMs = Date.now, changesOfAnswer = 5_000, pricePercent = 100 } = options;
  const countries = new Map([...idsOfCountry(options)].map(([country, ids]) => [country, [...ids]]));
  const made = new Set([...countries.values()].flat());
  const changed = new Map<number, Accommodation>();
  const closed = new Map<number, string>();
  const log = openChangeLog(nowMs);

  const get = (id: number): Accommodation => {
    const accommodation = changed.get(id) ?? accommodationAt(options, id);
    const status = closed.get(id);
    return status === undefined ? accommodation : { ...accommodation, accommodation_status: status };
  };
  const isThere = (id: number): boolean => made.has(id) || changed.has(id);

  const readDetails = (body: unknown): SimulatedReply => {
    const asked = detailsShape.safeParse(body);
    if (!asked.success)
      return failure(400, 'invalid_parameter', 'One of accommodations, country and page is required.');
    if ('accommodations' in asked.data)
      return answer(asked.data.accommodations.filter(isThere).map(get), { metadata: { next_page: null } });
    const page = 'page' in asked.data ? readPage(asked.data.page) : { ...asked.data, from: 0, untilMs: Infinity };
    if (!page || page.untilMs < nowMs())
      return failure(400, 'invalid_parameter', "Parameter 'page' is invalid or has expired.");
    const open = (countries.get(page.country) ?? []).filter((id) => !closed.has(id));
    const end = page.from + page.rows;
    const next = { country: page.country, rows: page.rows, from: end, untilMs: nowMs() + pageLifetimeMs };
    const token = end < open.length ? Buffer.from(JSON.stringify(next)).toString('base64url') : null;
    return answer(open.slice(page.from, end).map(get), { metadata: { next_page: token } });
  };

  const readChanges = (body: unknown): SimulatedReply => {
    const asked = changesShape.safeParse(body);
    if (!asked.success) return failure(400, 'missing_parameter', "Parameter 'last_change' is missing.");
    const { ids, nextMs, count } = log.since(Date.parse(asked.data.last_change), changesOfAnswer);
    const { changed: some, opened, ...how } = ids;
    return answer({
      changes: { changed: some, opened, closed: how },
      from: asked.data.last_change,
      next: iso(nextMs),
      total_changes: count,
    });
  };

  const readAvailability = (body: unknown): SimulatedReply => {
    const asked = availabilityShape.safeParse(body);
    if (!asked.success) return failure(400, 'invalid_parameter', 'The request is not one that can be answered.');
    const there = asked.data.accommodations.filter((id) => made.has(id) && !closed.has(id));
    return answer(
      there
        .map((id) => availabilityOf(id, houseOf(options, id), asked.data, pricePercent))
        .filter((one) => one !== null),
    );
  };

  const operations: Readonly<Record<string, (body: unknown) => SimulatedReply>> = {
    '/common/locations/countries': () =>
      answer([...countries.keys()].sort().map((id) => ({ id, name: { 'en-gb': id } }))),
    '/accommodations/constants': () => answer(constants),
    '/accommodations/details': readDetails,
    '/accommodations/details/changes': readChanges,
    '/accommodations/availability': readAvailability,
  };

  const handle = ({ method, path, headers, body }: SimulatedRequest): SimulatedReply => {
    if (headers['authorization'] !== `Bearer ${bookingToken}`)
      return failure(401, 'unauthorized', 'The token is missing or wrong.');
    if (headers['x-affiliate-id'] !== bookingAffiliate)
      return failure(401, 'unauthorized', 'X-Affiliate-Id is missing or wrong.');
    if (method !== 'POST') return failure(405, 'method_not_allowed', 'Every operation is a POST.');
    const operation = Object.hasOwn(operations, path) ? operations[path] : undefined;
    if (!operation) return failure(404, 'not_found', 'There is no such operation.');
    try {
      return operation(body === '' ? {} : JSON.parse(body));
    } catch (error) {
      if (error instanceof SyntaxError) return failure(400, 'invalid_body', 'The body is not JSON.');
      throw error;
    }
  };

  return {
    name: 'booking',
    handle,
    ids: () => [...countries.values()].flat().filter((id) => !closed.has(id)),
    get,
    put: (accommodation) => {
      const { id } = accommodation;
      const country = (accommodation['location'] as { country?: string } | undefined)?.country ?? '';
      if (!isThere(id))
        countries.set(
          country,
          [...(countries.get(country) ?? []), id].sort((one, other) => one - other),
        );
      log.note(id, isThere(id) ? 'changed' : 'opened');
      changed.set(id, accommodation);
    },
    close: (id, how) => {
      closed.set(id, `closed_${how}`);
      log.note(id, how);
    },
    open: (id) => {
      closed.delete(id);
      log.note(id, 'opened');
    },
  };
};
