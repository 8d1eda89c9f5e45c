import type { SubgraphSettings } from '@tripgraph/kit/config';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { serveFromDatabase, type DatabaseSubgraphOptions } from '@tripgraph/kit/serveFromDatabase';
import { createContext, type RequestContext } from './context.js';
import { resolvers } from './resolvers/resolvers.js';
import { sessionSettings } from './sql/settings.js';

export type ToursOptions = SubgraphSettings &
  Pick<DatabaseSubgraphOptions<RequestContext>, 'onStatement'> & {
    /** What time it is, for tests; the machine's clock else. */
    readonly now?: () => Date;
  };

/** Serves the tours over a migrated database. It is ready when the database answers, be it with none. */
export const startToursSubgraph = ({ now = () => new Date(), ...options }: ToursOptions): Promise<RunningSubgraph> =>
  serveFromDatabase({
    ...options,
    name: 'tours',
    schemaFile: new URL('../schema.graphql', import.meta.url),
    resolvers,
    sessionSettings,
    open: () => ({ createContext: (database) => createContext(database, now()) }),
  });
