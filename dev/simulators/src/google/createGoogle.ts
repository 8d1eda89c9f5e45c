import type { SimulatedPoint } from '../points/simulatedPoint.js';
import { simulatedPoints } from '../points/simulatedPoints.js';
import {
  jsonReply,
  type SimulatedReply,
  type SimulatedRequest,
  type SimulatedSource,
  type SourceOptions,
} from '../source.js';
import { masked } from './fieldMask.js';
import { placeOf } from './placeOf.js';

/** The key that is believed; any other one is refused, as Google does. */
export const googleApiKey = 'simulated-google-key';

/** The size is about how many points of interest it has. */
export type GoogleOptions = SourceOptions & {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Google Places with what tests may do to it. */
export type SimulatedGoogle = SimulatedSource & {
  /** All that it has, by their ids. */
  readonly points: ReadonlyMap<string, SimulatedPoint>;
  readonly change: (googlePlaceId: string, changes: Partial<SimulatedPoint>) => void;
  /** From then on its id is NOT_FOUND. */
  readonly remove: (googlePlaceId: string) => void;
  /** A day (`2026-12-25`) on which everything is closed that is not always open. */
  readonly closeOn: (date: string) => void;
};

const failure = (code: number, status: string, message: string): SimulatedReply =>
  jsonReply(code, { error: { code, message, status } });

const refusalOf = ({ method, headers }: SimulatedRequest): SimulatedReply | null => {
  if (method !== 'GET') return failure(404, 'NOT_FOUND', 'Method not found.');
  const key = headers['x-goog-api-key'];
  if (key === undefined) {
    return failure(403, 'PERMISSION_DENIED', "Method doesn't allow unregistered callers.");
  }
  if (key !== googleApiKey) return failure(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.');
  return null;
};

/** Place Details of the Places API (New): https://developers.google.com/maps/documentation/places/web-service/place-details */
export const createGoogle = ({ seed, places, size, now = Date.now }: GoogleOptions): SimulatedGoogle => {
  const points = new Map(
    simulatedPoints(seed, places, size).flatMap((point): [string, SimulatedPoint][] =>
      point.googlePlaceId === null ? [] : [[point.googlePlaceId, point]],
    ),
  );
  const closedDates: string[] = [];
  const handle = (request: SimulatedRequest): SimulatedReply => {
    const refusal = refusalOf(request);
    if (refusal) return refusal;
    const mask = request.headers['x-goog-fieldmask'] ?? request.query.get('fields');
    if (!mask) return failure(400, 'INVALID_ARGUMENT', 'FieldMask is a required parameter.');
    const id = /^\/v1\/places\/([\w-]+)$/.exec(request.path)?.[1];
    const point = id === undefined ? undefined : points.get(id);
    if (!point) return failure(404, 'NOT_FOUND', 'The Place ID is no longer valid.');
    const answer = masked(placeOf(point, now(), closedDates), mask);
    if (answer) return jsonReply(200, answer);
    return failure(
      400,
      'INVALID_ARGUMENT',
      "Request contains an invalid argument: a field of 'fields' does not exist.",
    );
  };
  return {
    name: 'google',
    handle,
    points,
    change: (id, changes) => {
      const point = points.get(id);
      if (point) points.set(id, { ...point, ...changes });
    },
    remove: (id) => void points.delete(id),
    closeOn: (date) => void closedDates.push(date),
  };
};
