import type { Database } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import { asksForNothing, type Conditions } from './filter.js';
import { loaderByDays } from './loaders/loaderByDays.js';
import { loaderByPlace } from './loaders/loaderByPlace.js';
import type { Stretch } from './paging/stretch.js';
import { activitiesByIds } from './sql/activitiesByIds.js';
import { activityExists } from './sql/activityExists.js';
import { activityPage } from './sql/activityPage.js';
import { availabilities } from './sql/availabilities.js';
import { availabilityDays } from './sql/availabilityDays.js';
import { filteredCounts } from './sql/filteredCounts.js';
import { placeCounts } from './sql/placeCounts.js';
import { supplierPage } from './sql/supplierPage.js';
import { suppliersByIds } from './sql/suppliersByIds.js';
import { supplierTotal } from './sql/supplierTotal.js';

/** The part of a connection's rows that is asked for. */
export type StretchQuestion = { readonly conditions: Conditions; readonly stretch: Stretch };
/** How many pass; with `facets` also how they spread over the values of each field. */
export type CountQuestion = { readonly conditions: Conditions; readonly facets: boolean };

const countsOf = (placeIds: readonly string[], { conditions, facets }: CountQuestion) =>
  asksForNothing(conditions) ? placeCounts(placeIds, facets) : filteredCounts(placeIds, conditions, facets);

/**
 * What resolvers ask of the database, for one request: what is asked for in one tick shares a statement. `partner` is who
 * asks; null: nobody that is known.
 */
export const createContext = (database: Database, partner: string | null) => ({
  partner,
  activities: loaderByKey(
    (ids) => database.query(activitiesByIds(ids)),
    (row) => row.id,
  ),
  suppliers: loaderByKey(
    (ids) => database.query(suppliersByIds(ids)),
    (row) => row.id,
  ),
  /** Rows of a page, in reading order. */
  activityPages: loaderByPlace(async (placeIds, { conditions, stretch }: StretchQuestion) => {
    const statement = activityPage(placeIds, conditions, stretch);
    return statement ? database.query(statement) : [];
  }),
  /** One row where the stretch holds an activity. */
  activityProbes: loaderByPlace(async (placeIds, { conditions, stretch }: StretchQuestion) => {
    const statement = activityExists(placeIds, conditions, stretch);
    return statement ? database.query(statement) : [];
  }),
  /** Counts, most counted first, then by value. */
  activityCounts: loaderByPlace((placeIds, question: CountQuestion) => database.query(countsOf(placeIds, question))),
  /** Bookable times by start, then option. */
  availabilities: loaderByDays((questions) => database.query(availabilities(questions, partner))),
  /** The same by local day, then option. */
  availabilityDays: loaderByDays((questions) => database.query(availabilityDays(questions, partner))),
  supplierPage: (stretch: Stretch) => database.query(supplierPage(stretch)),
  supplierTotal: async (): Promise<number> => Number((await database.query(supplierTotal()))[0]?.count ?? 0n),
});

export type RequestContext = ReturnType<typeof createContext>;
