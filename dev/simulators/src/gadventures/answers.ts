import type { Catalogue } from './catalogue.js';
import { departureRecord, departuresOfTour, numberOfDeparture } from './departure.js';
import { dossierRecord, itineraryRecord, numberOfDossier, numberOfPlace, placeRecord } from './dossier.js';
import type { Links } from './links.js';

/** The body of an answer, or why there is none. */
export type Answer = { readonly body: unknown } | { readonly status: number; readonly message: string };

const usualPageSize = 20;
const mostPageSize = 100;

const missing = (resource: string, id: string): Answer => ({
  status: 404,
  message: `No such ${resource} with ID ${id}`,
});

const list = (resource: string, ids: readonly string[], query: URLSearchParams, links: Links): Answer => {
  const page = Number(query.get('page') ?? 1);
  const perPage = Math.min(mostPageSize, Number(query.get('max_per_page') ?? usualPageSize));
  if (!Number.isInteger(page) || page < 1 || !Number.isInteger(perPage) || perPage < 1)
    return { status: 400, message: 'Invalid page' };
  const results = ids.slice((page - 1) * perPage, page * perPage).map((id) => links.stub(resource, id));
  const next = { rel: 'next', href: links.list(resource, { max_per_page: perPage, page: page + 1 }) };
  const rest = page * perPage < ids.length ? [next] : [];
  return { body: { count: ids.length, current_page: page, max_per_page: perPage, results, links: rest } };
};

const dossier = (catalogue: Catalogue, id: string, links: Links): Answer => {
  const number = numberOfDossier(id);
  const state = catalogue.stateOf(number);
  if (state === null || state === 'HIDDEN') return missing('tour_dossiers', id);
  if (state === 'WITHDRAWN') return { status: 410, message: `tour_dossiers ${id} is gone` };
  const record = dossierRecord(catalogue.seedOf(number), links) as Readonly<Record<string, unknown>>;
  return { body: state === 'POISONED' ? { ...record, name: null, images: 'none' } : record };
};

const departure = (catalogue: Catalogue, id: string, links: Links): Answer => {
  const number = numberOfDeparture(id);
  const tour = Math.floor(number / departuresOfTour);
  const state = catalogue.stateOf(tour);
  if (state === null || state === 'WITHDRAWN') return missing('departures', id);
  const isCancelled = catalogue.isCancelled(number);
  const seed = catalogue.seedOf(tour);
  const record = departureRecord(seed, number % departuresOfTour, catalogue.today, isCancelled, links);
  return { body: catalogue.isPoisoned(number) ? { ...(record as object), start_date: 'soon' } : record };
};

const itinerary = (catalogue: Catalogue, id: string, links: Links): Answer => {
  const number = numberOfDossier(id);
  if (catalogue.stateOf(number) === null) return missing('itineraries', id);
  return { body: itineraryRecord(catalogue.seedOf(number), links) };
};

const place = ({ places }: Catalogue, id: string, links: Links): Answer => {
  const record = placeRecord(places, numberOfPlace(id), links);
  return record === null ? missing('places', id) : { body: record };
};

const resources = { tour_dossiers: dossier, departures: departure, itineraries: itinerary, places: place };

/** What the source says of a path such as `/tour_dossiers` or `/places/9000000`. */
export const answerOf = (catalogue: Catalogue, path: string, query: URLSearchParams, links: Links): Answer => {
  const [, resource = '', id] = path.split('/');
  if (id) {
    const read = Object.entries(resources).find(([name]) => name === resource)?.[1];
    return read ? read(catalogue, id, links) : missing(resource, id);
  }
  if (resource === 'tour_dossiers') return list(resource, catalogue.listedDossiers(), query, links);
  if (resource === 'departures') return list(resource, catalogue.listedDepartures(), query, links);
  return { status: 404, message: `No such resource ${resource}` };
};
