import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import { randomUUID } from 'node:crypto';
import type { CountBooking } from './activitiesMetrics.js';
import type { BookingConditions } from './booking/bookingFilter.js';
import type { IdSource } from './booking/draftOf.js';
import type { HoldRequest } from './booking/holdRequest.js';
import { asksForNothing, type Conditions } from './filter.js';
import { loaderByDays } from './loaders/loaderByDays.js';
import { loaderByPlace } from './loaders/loaderByPlace.js';
import type { Stretch } from './paging/stretch.js';
import { activitiesByIds } from './sql/activitiesByIds.js';
import { activityExists } from './sql/activityExists.js';
import { activityPage } from './sql/activityPage.js';
import { availabilities } from './sql/availabilities.js';
import { availabilityDays } from './sql/availabilityDays.js';
import { bookingByReference } from './sql/bookingByReference.js';
import { bookingByUuid } from './sql/bookingByUuid.js';
import { bookingPage } from './sql/bookingPage.js';
import { bookingsByIds } from './sql/bookingsByIds.js';
import { bookingTotal } from './sql/bookingTotal.js';
import { filteredCounts } from './sql/filteredCounts.js';
import { placeCounts } from './sql/placeCounts.js';
import { supplierPage } from './sql/supplierPage.js';
import { suppliersByIds } from './sql/suppliersByIds.js';
import { supplierTotal } from './sql/supplierTotal.js';
import { changeBookingState, type Decide, type Particulars } from './transactions/changeBooking.js';
import { holdBooking } from './transactions/holdBooking.js';

/** The part of a connection's rows that is asked for. */
export type StretchQuestion = { readonly conditions: Conditions; readonly stretch: Stretch };
/** How many pass; with `facets` also how they spread over the values of each field. */
export type CountQuestion = { readonly conditions: Conditions; readonly facets: boolean };

const ids: IdSource = { unixMs: Date.now, randomUuid: randomUUID };

const countsOf = (placeIds: readonly string[], { conditions, facets }: CountQuestion) =>
  asksForNothing(conditions) ? placeCounts(placeIds, facets) : filteredCounts(placeIds, conditions, facets);

/** What a request says of itself. */
export type Asking = {
  /** Who asks; null: nobody that is known. */
  readonly partner: string | null;
  /** Whether the same request has been sent before, and may have been carried out then. */
  readonly isRepeat: boolean;
  /** What the client's request is called that it is for. */
  readonly requestId: string | null;
};

/** What resolvers ask of the database, for one request: what is asked for in one tick shares a statement. */
export const createContext = (database: RequestDatabase, { partner, isRepeat, requestId }: Asking) => ({
  partner,
  isRepeat,
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
  /** The partner's own bookings. */
  bookings: loaderByKey(
    (asked) => (partner === null ? Promise.resolve([]) : database.query(bookingsByIds(asked, partner))),
    (row) => row.id,
  ),
  bookingByUuid: async (owner: string, uuid: string) => (await database.query(bookingByUuid(owner, uuid)))[0] ?? null,
  bookingByReference: async (owner: string, reference: string) =>
    (await database.query(bookingByReference(owner, reference)))[0] ?? null,
  bookingPage: (owner: string, conditions: BookingConditions, stretch: Stretch) =>
    database.query(bookingPage(owner, conditions, stretch)),
  bookingTotal: async (owner: string, conditions: BookingConditions): Promise<number> =>
    Number((await database.query(bookingTotal(owner, conditions)))[0]?.count ?? 0n),
  holdBooking: (owner: string, request: HoldRequest) => holdBooking(database, owner, request, ids, requestId),
  changeBooking: (owner: string, id: string, decide: Decide, particulars?: Particulars) =>
    changeBookingState(database, id, owner, decide, { ...particulars, requestId }),
});

export type RequestContext = ReturnType<typeof createContext> & {
  /** Counts what became of a change of a booking; undefined where nobody counts. */
  readonly countBooking?: CountBooking;
};
