import type { RequestDatabase } from '@tripgraph/kit/database';
import { groupLoaderByKey, loaderByRequest } from '@tripgraph/kit/loader';
import type { DeparturesRequest } from '../departures/departuresRequest.js';
import type { DepartureRow } from '../rows.js';
import { departuresOfTours } from '../sql/departuresOfTours.js';

export type DeparturesLoader = (tourId: string, request: DeparturesRequest) => Promise<readonly DepartureRow[]>;

/** Reads equal pages of many tours with one statement; no page has anything before `today`. */
export const departuresLoader = (database: RequestDatabase, today: string): DeparturesLoader =>
  loaderByRequest((request: DeparturesRequest) =>
    groupLoaderByKey<DepartureRow>(
      (tourIds) => database.query(departuresOfTours(tourIds, request, today)),
      (row) => row.tourId,
    ),
  );
