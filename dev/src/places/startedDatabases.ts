import { embeddedPostgresUrl } from '../embeddedPostgres.js';
import { placesDatabase, portsFrom, syncedSubgraphs } from '../layout.js';
import { databaseUrl } from '../seed/createDatabase.js';

/** A subgraph and its database. */
export type SubgraphDatabase = { readonly subgraph: string; readonly url: string };

const serverUrl = (gatewayPort: number): string => embeddedPostgresUrl(portsFrom(gatewayPort, 1).postgres);

/** The places of the `npm start` whose gateway has a port. */
export const startedPlaces = (gatewayPort: number): string => databaseUrl(serverUrl(gatewayPort), placesDatabase);

/** The databases of all subgraphs whose things hang on places by matching, of the `npm start` whose gateway has a port. */
export const startedMatched = (gatewayPort: number): readonly SubgraphDatabase[] =>
  syncedSubgraphs.map((subgraph) => ({ subgraph, url: databaseUrl(serverUrl(gatewayPort), subgraph) }));
