import type { SubgraphSettings } from '@tripgraph/kit/config';
import { openLog } from '@tripgraph/kit/log';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { serveFromDatabase, type Answering, type DatabaseSubgraphOptions } from '@tripgraph/kit/serveFromDatabase';
import { createContext, type RequestContext } from './context.js';
import type { GoogleSettings } from './google/config.js';
import { openGooglePlaces } from './google/googlePlaces.js';
import { liveDetailsLoader } from './loaders/liveDetailsLoader.js';
import { resolvers } from './resolvers/resolvers.js';
import { loadedVersion } from './sql/loadedVersion.js';
import { sessionSettings } from './sql/settings.js';

export type PlacesOptions = SubgraphSettings &
  Pick<DatabaseSubgraphOptions<RequestContext>, 'onStatement'> & {
    /** How Google Places is asked; nobody asks it without. */
    readonly google?: GoogleSettings | null;
  };

const openAnswering = ({ google: settings, logLevel }: PlacesOptions): Answering<RequestContext> => {
  const log = openLog('places', logLevel, { secrets: settings ? [settings.apiKey] : [] });
  const google = settings ? openGooglePlaces(settings, (err) => log('google failed', { err })) : null;
  return {
    createContext: (database, deadline) => createContext(database, liveDetailsLoader(google?.lookUp ?? null, deadline)),
    ...(google && { close: google.close }),
  };
};

/** Serves the places subgraph over a migrated database. It is ready when the database answers, be it with no places. */
export const startPlacesSubgraph = (options: PlacesOptions): Promise<RunningSubgraph> =>
  serveFromDatabase({
    ...options,
    name: 'places',
    schemaFile: new URL('../schema.graphql', import.meta.url),
    resolvers,
    sessionSettings,
    readiness: loadedVersion(),
    open: () => openAnswering(options),
  });
