import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { serveFromDatabase, type DatabaseSubgraphOptions } from '@tripgraph/kit/serveFromDatabase';
import type { LodgingsSettings } from './config.js';
import { createContext, type RequestContext } from './context.js';
import { openOffers } from './offers/openOffers.js';
import { resolvers } from './resolvers/resolvers.js';
import { sessionSettings } from './sql/settings.js';

export type LodgingsOptions = LodgingsSettings & Pick<DatabaseSubgraphOptions<RequestContext>, 'onStatement'>;

/** Serves the lodgings over a migrated database. It is ready when the database answers, be it with none. */
export const startLodgingsSubgraph = (options: LodgingsOptions): Promise<RunningSubgraph> =>
  serveFromDatabase({
    ...options,
    name: 'lodgings',
    schemaFile: new URL('../schema.graphql', import.meta.url),
    resolvers,
    sessionSettings,
    open: async (database) => {
      const offers = await openOffers(options, database);
      return { createContext: (within) => createContext(within, offers), close: offers.close };
    },
  });
