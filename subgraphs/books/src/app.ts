import type { SubgraphSettings } from '@tripgraph/kit/config';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { serveFromDatabase, type DatabaseSubgraphOptions } from '@tripgraph/kit/serveFromDatabase';
import { createContext, type RequestContext } from './context.js';
import { resolvers } from './resolvers/resolvers.js';
import { sessionSettings } from './sql/settings.js';

export type BooksOptions = SubgraphSettings &
  Pick<DatabaseSubgraphOptions<RequestContext>, 'onStatement'> & {
    /** The clock of the machine, when nothing is said: it decides which prices hold. */
    readonly now?: () => Date;
  };

/** Serves the books over a migrated database. It is ready when the database answers, be it with none. */
export const startBooksSubgraph = ({ now = () => new Date(), ...options }: BooksOptions): Promise<RunningSubgraph> =>
  serveFromDatabase({
    ...options,
    name: 'books',
    schemaFile: new URL('../schema.graphql', import.meta.url),
    resolvers,
    sessionSettings,
    open: () => ({ createContext: (database) => createContext(database, now()) }),
  });
