import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { jsonReply, type SimulatedReply, type SimulatedRequest, type SimulatedSource } from '../source.js';
import { departureIdOf, departureRecord, departuresOfTour, numberOfDeparture } from './departure.js';
import { dossierIdOf, dossierRecord, itineraryRecord, numberOfDossier, numberOfPlace, placeRecord } from './dossier.js';
import { linksOf, type Links } from './links.js';

export type GAdventuresOptions = {
  readonly seed: number;
  readonly places: readonly SimulatedPlace[];
  /** How many tours there are; each has eight departures. */
  readonly size: number;
  /** A calendar day: departures lie around and after it. */
  readonly today: string;
  readonly nowMs?: () => number;
};

/** G Adventures' REST API (https://developers.gadventures.com), as far as tours are synced by it. */
export type SimulatedGAdventures = SimulatedSource & {
  readonly dossierIds: readonly string[];
  readonly departureIds: readonly string[];
  /** The tour and its departures change. */
  readonly change: (dossierId: string) => void;
  /** The tour is gone from its list, and its link answers 410. */
  readonly withdraw: (dossierId: string) => void;
  /** It stands in the list, and its link answers 404, as happens. */
  readonly hide: (dossierId: string) => void;
  /** The departure says that it has been cancelled. */
  readonly cancel: (departureId: string) => void;
  /** From now on the dossier is one that nobody can read. */
  readonly poison: (dossierId: string) => void;
};

type State = 'LISTED' | 'WITHDRAWN' | 'HIDDEN' | 'POISONED';

const usualPageSize = 20;
const mostPageSize = 100;

/** Makes a G Adventures that has nothing but what it is told to have. */
export const createGAdventures = (options: GAdventuresOptions): SimulatedGAdventures => {
  const { seed, places, size, today, nowMs = Date.now } = options;
  const states = new Map<number, State>();
  const versions = new Map<number, number>();
  const cancelled = new Set<number>();
  const numbers = Array.from({ length: size }, (_tour, number) => number);
  let asked = 0;

  const stateOf = (number: number): State => states.get(number) ?? 'LISTED';
  const listed = (): number[] => numbers.filter((number) => stateOf(number) !== 'WITHDRAWN');
  const seedOf = (number: number) => ({ seed, number, places, version: versions.get(number) ?? 0 });
  const failure = (status: number, message: string): SimulatedReply =>
    jsonReply(status, {
      http_status_code: status,
      time: new Date(nowMs()).toISOString().slice(0, 19),
      message,
      errors: [],
      error_id: `gapi_${String(asked).padStart(32, '0')}`,
    });

  const list = (resource: string, ids: readonly string[], query: URLSearchParams, links: Links): SimulatedReply => {
    const page = Number(query.get('page') ?? 1);
    const perPage = Math.min(mostPageSize, Number(query.get('max_per_page') ?? usualPageSize));
    if (!Number.isInteger(page) || page < 1 || !Number.isInteger(perPage) || perPage < 1)
      return failure(400, 'Invalid page');
    const results = ids.slice((page - 1) * perPage, page * perPage).map((id) => links.stub(resource, id));
    const next = { rel: 'next', href: links.list(resource, { max_per_page: perPage, page: page + 1 }) };
    return jsonReply(200, {
      count: ids.length,
      current_page: page,
      max_per_page: perPage,
      results,
      links: page * perPage < ids.length ? [next] : [],
    });
  };
  const dossier = (id: string, links: Links): SimulatedReply => {
    const number = numberOfDossier(id);
    const state = stateOf(number);
    if (!numbers.includes(number) || state === 'HIDDEN') return failure(404, `No such tour_dossiers with ID ${id}`);
    if (state === 'WITHDRAWN') return failure(410, `tour_dossiers ${id} is gone`);
    const record = dossierRecord(seedOf(number), links) as Readonly<Record<string, unknown>>;
    return jsonReply(200, state === 'POISONED' ? { ...record, name: null, images: 'none' } : record);
  };
  const departure = (id: string, links: Links): SimulatedReply => {
    const number = numberOfDeparture(id);
    const tour = Math.floor(number / departuresOfTour);
    if (!numbers.includes(tour) || stateOf(tour) === 'WITHDRAWN')
      return failure(404, `No such departures with ID ${id}`);
    return jsonReply(
      200,
      departureRecord(seedOf(tour), number % departuresOfTour, today, cancelled.has(number), links),
    );
  };
  const departureIds = (): string[] =>
    listed().flatMap((tour) => Array.from({ length: departuresOfTour }, (_one, index) => departureIdOf(tour, index)));
  const one = (resource: string, id: string, links: Links): SimulatedReply => {
    if (resource === 'tour_dossiers') return dossier(id, links);
    if (resource === 'departures') return departure(id, links);
    const number = numberOfDossier(id);
    if (resource === 'itineraries' && numbers.includes(number))
      return jsonReply(200, itineraryRecord(seedOf(number), links));
    const place = resource === 'places' ? placeRecord(places, numberOfPlace(id), links) : null;
    return place === null ? failure(404, `No such ${resource} with ID ${id}`) : jsonReply(200, place);
  };

  const handle = ({ method, path, query, headers }: SimulatedRequest): SimulatedReply => {
    asked += 1;
    if (!headers['x-application-key']) return failure(401, 'An application key is required');
    const [, resource = '', id] = path.split('/');
    const links = linksOf(`http://${headers['host'] ?? '127.0.0.1'}/gadventures`);
    if (method !== 'GET') return failure(405, 'Method not allowed');
    if (id) return one(resource, id, links);
    if (resource === 'tour_dossiers') return list(resource, listed().map(dossierIdOf), query, links);
    return resource === 'departures'
      ? list(resource, departureIds(), query, links)
      : failure(404, `No such resource ${resource}`);
  };
  const become = (state: State) => (dossierId: string) => void states.set(numberOfDossier(dossierId), state);
  return {
    name: 'gadventures',
    handle,
    dossierIds: numbers.map(dossierIdOf),
    departureIds: departureIds(),
    change: (dossierId) => {
      const number = numberOfDossier(dossierId);
      versions.set(number, (versions.get(number) ?? 0) + 1);
      states.set(number, 'LISTED');
    },
    withdraw: become('WITHDRAWN'),
    hide: become('HIDDEN'),
    poison: become('POISONED'),
    cancel: (departureId) => void cancelled.add(numberOfDeparture(departureId)),
  };
};
