import type DataLoader from 'dataloader';
import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import { pageLoader, type PageLoader } from '@tripgraph/kit/paging/pageLoader';
import type { OfferSessions } from './offers/offerSessions.js';
import { lodgingsStatement, type LodgingsRequest } from './paging/lodgingsRequest.js';
import type { PlacedLodgingRow } from './rows.js';
import { lodgingsByIds } from './sql/lodgingsByIds.js';
import type { RankedLodgingRow } from './sql/lodgingsAt.js';

/** Searches for offers, and the day in UTC that they are made on. They outlive the requests that begin them. */
export type Offers = Pick<OfferSessions, 'search' | 'look'> & { readonly today: () => string };

/** What resolvers may ask for while they answer one request; it goes when the request does. */
export type RequestContext = {
  /** By the id of a lodging, or of one of its listings. */
  readonly lodgings: DataLoader<string, PlacedLodgingRow | null>;
  readonly lodgingsAt: PageLoader<LodgingsRequest, RankedLodgingRow>;
  readonly offers: Offers;
};

/** The context of one request over the lodgings' database. */
export const createContext = (database: RequestDatabase, offers: Offers): RequestContext => ({
  lodgings: loaderByKey(
    (ids) => database.query(lodgingsByIds(ids)),
    ({ askedId }: PlacedLodgingRow & { readonly askedId: string }) => askedId,
  ),
  lodgingsAt: pageLoader(database, lodgingsStatement),
  offers,
});
