import type DataLoader from 'dataloader';
import type { RequestDatabase } from '@tripgraph/kit/database';
import { pageLoader, type PageLoader } from '@tripgraph/kit/paging/pageLoader';
import { groupLoaderByKey, loaderByKey } from '@tripgraph/kit/loader';
import { todayIn } from './departures/today.js';
import { departuresLoader, type DeparturesLoader } from './loaders/departuresLoader.js';
import { toursStatement, type ToursRequest } from './paging/toursRequest.js';
import type { FromPriceRow, ScheduleRow, TourRow } from './rows.js';
import { fromPrices } from './sql/fromPrices.js';
import { schedulesByTours } from './sql/schedulesByTours.js';
import { toursByIds } from './sql/toursByIds.js';

/** What resolvers may ask for while they answer one request; it goes when the request does. */
export type RequestContext = {
  /** The moment that the request is answered at. */
  readonly now: Date;
  readonly tours: DataLoader<string, TourRow | null>;
  readonly toursAt: PageLoader<ToursRequest, TourRow>;
  readonly schedules: DataLoader<string, ScheduleRow | null>;
  readonly departures: DeparturesLoader;
  readonly fromPrices: DataLoader<string, readonly FromPriceRow[]>;
};

/** The context of one request over the tours' database. */
export const createContext = (database: RequestDatabase, now: Date): RequestContext => {
  const today = todayIn(null, now);
  return {
    now,
    tours: loaderByKey<TourRow>(
      (ids) => database.query(toursByIds(ids)),
      (tour) => tour.id,
    ),
    toursAt: pageLoader(database, toursStatement),
    schedules: loaderByKey<ScheduleRow>(
      (tourIds) => database.query(schedulesByTours(tourIds)),
      (schedule) => schedule.tourId,
    ),
    departures: departuresLoader(database, today),
    fromPrices: groupLoaderByKey<FromPriceRow>(
      (tourIds) => database.query(fromPrices(tourIds, today)),
      (price) => price.tourId,
    ),
  };
};
