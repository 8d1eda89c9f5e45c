import type DataLoader from 'dataloader';
import type { RequestDatabase } from '@tripgraph/kit/database';
import { groupLoaderByKey } from '@tripgraph/kit/loader';
import type { DeparturesRequest } from '../departures/departuresRequest.js';
import type { DepartureRow } from '../rows.js';
import { departuresOfTours } from '../sql/departuresOfTours.js';

export type DeparturesLoader = (tourId: string, request: DeparturesRequest) => Promise<readonly DepartureRow[]>;

/** Reads equal pages of many tours with one statement; no page has anything before `today`. */
export const departuresLoader = (database: RequestDatabase, today: string): DeparturesLoader => {
  const loaders = new Map<string, DataLoader<string, readonly DepartureRow[]>>();
  const loaderOf = (request: DeparturesRequest): DataLoader<string, readonly DepartureRow[]> => {
    const key = JSON.stringify(request);
    const held = loaders.get(key);
    if (held) return held;
    const made = groupLoaderByKey<DepartureRow>(
      (tourIds) => database.query(departuresOfTours(tourIds, request, today)),
      (row) => row.tourId,
    );
    loaders.set(key, made);
    return made;
  };
  return (tourId, request) => loaderOf(request).load(tourId);
};
