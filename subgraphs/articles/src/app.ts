import { serveFromDatabase, type DatabaseSubgraphOptions } from '@tripgraph/kit/serveFromDatabase';
import type { SubgraphSettings } from '@tripgraph/kit/config';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { createContext, type RequestContext } from './context.js';
import { resolvers } from './resolvers/resolvers.js';
import { sessionSettings } from './sql/settings.js';

export type ArticlesOptions = SubgraphSettings & Pick<DatabaseSubgraphOptions<RequestContext>, 'onStatement'>;

/** Serves the articles over a migrated database. It is ready when the database answers, be it with none. */
export const startArticlesSubgraph = (options: ArticlesOptions): Promise<RunningSubgraph> =>
  serveFromDatabase({
    ...options,
    name: 'articles',
    schemaFile: new URL('../schema.graphql', import.meta.url),
    resolvers,
    sessionSettings,
    open: () => ({ createContext: (database) => createContext(database) }),
  });
