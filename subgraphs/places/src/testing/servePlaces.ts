import { serveAsked, type AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { startPlacesSubgraph, type PlacesOptions } from '../app.js';
import { placesTestDatabase } from './placesDatabase.js';

/** The real subgraph over a database, on a port of its own. */
export const servePlacesAt = (databaseUrl: string, google: PlacesOptions['google'] = null): Promise<AskedSubgraph> =>
  serveAsked(databaseUrl, (options) => startPlacesSubgraph({ ...options, google }));

/** The same with all places. */
export const servePlaces = async (serverUrl: string): Promise<AskedSubgraph> =>
  servePlacesAt(await placesTestDatabase(serverUrl));
