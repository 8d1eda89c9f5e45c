import type DataLoader from 'dataloader';
import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import { pageLoader, type PageLoader } from '@tripgraph/kit/paging/pageLoader';
import type { LiveDetailsLoader } from './loaders/liveDetailsLoader.js';
import { narrativeLoader, type NarrativeLoader } from './loaders/narrativeLoader.js';
import { placeLoader, type PlaceLoader } from './loaders/placeLoader.js';
import { childrenStatement, type ChildrenRequest } from './paging/childrenRequest.js';
import { pointsOfInterestStatement, type PointsOfInterestRequest } from './paging/pointsOfInterestRequest.js';
import type { NearbyPlaceRow, PlaceRow, PointOfInterestRow } from './rows.js';
import { placeNarratives, pointNarratives } from './sql/narratives.js';
import { placeByPath } from './sql/placeByPath.js';
import { placeFacts, type PlaceFactsRow } from './sql/placeFacts.js';
import { placesNear } from './sql/placesNear.js';
import { pointsOfInterestByIds } from './sql/pointsOfInterestByIds.js';
import type { RankedPointOfInterestRow } from './sql/pointsOfInterestAt.js';
import { searchPlaces, type PlaceSearch } from './sql/searchPlaces.js';

/** What resolvers may ask for while they answer one request; it goes when the request does. */
export type RequestContext = {
  readonly places: PlaceLoader;
  readonly pointsOfInterest: DataLoader<string, PointOfInterestRow | null>;
  readonly children: PageLoader<ChildrenRequest, PlaceRow>;
  readonly pointsOfInterestAt: PageLoader<PointsOfInterestRequest, RankedPointOfInterestRow>;
  readonly placeNarrative: NarrativeLoader;
  readonly pointNarrative: NarrativeLoader;
  readonly placeFacts: DataLoader<string, PlaceFactsRow | null>;
  readonly live: LiveDetailsLoader;
  readonly placeByPath: (path: string, withAncestors: boolean) => Promise<PlaceRow | null>;
  readonly searchPlaces: (search: PlaceSearch) => Promise<readonly PlaceRow[]>;
  /** See the statement `placesNear` for the arguments. */
  readonly placesNear: (...query: Parameters<typeof placesNear>) => Promise<readonly NearbyPlaceRow[]>;
};

/** The context of one request over the places database; `live` is what asks Google, where somebody does. */
export const createContext = (database: RequestDatabase, live: LiveDetailsLoader): RequestContext => {
  const places = placeLoader(database);
  const noted = async <Row extends PlaceRow>(rows: Promise<Row[]>): Promise<Row[]> => {
    const found = await rows;
    places.note(found);
    return found;
  };
  return {
    places,
    pointsOfInterest: loaderByKey<PointOfInterestRow>(
      (ids) => database.query(pointsOfInterestByIds(ids)),
      (point) => point.id,
    ),
    children: pageLoader(database, childrenStatement),
    pointsOfInterestAt: pageLoader(database, pointsOfInterestStatement),
    placeNarrative: narrativeLoader(database, placeNarratives),
    pointNarrative: narrativeLoader(database, pointNarratives),
    placeFacts: loaderByKey<PlaceFactsRow>(
      (ids) => database.query(placeFacts(ids)),
      ({ placeId }) => placeId,
    ),
    live,
    placeByPath: async (path, withAncestors) =>
      (await noted(database.query(placeByPath(path, withAncestors)))).at(-1) ?? null,
    searchPlaces: (search) => noted(database.query(searchPlaces(search))),
    placesNear: (...query) => noted(database.query(placesNear(...query))),
  };
};
