import { readFileSync } from 'node:fs';
import type { SubgraphSettings } from '@tripgraph/kit/config';
import { openDatabase } from '@tripgraph/kit/database';
import { deadlineOf } from '@tripgraph/kit/deadline';
import { openLog } from '@tripgraph/kit/log';
import { serveSubgraph, type RunningSubgraph } from '@tripgraph/kit/serve';
import type { Statement } from '@tripgraph/kit/statement';
import { createContext } from './context.js';
import type { GoogleSettings } from './google/config.js';
import { openGooglePlaces } from './google/googlePlaces.js';
import { liveDetailsLoader } from './loaders/liveDetailsLoader.js';
import { resolvers } from './resolvers/resolvers.js';
import { loadedVersion } from './sql/loadedVersion.js';
import { sessionSettings } from './sql/settings.js';

export type PlacesOptions = SubgraphSettings & {
  /** How Google Places is asked; nobody asks it without. */
  readonly google?: GoogleSettings | null;
  /** Told of each statement as it is sent. */
  readonly onStatement?: (statement: Statement<unknown>) => void;
};

const schema = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

/** Serves the places subgraph over a migrated database. It is ready when the database answers, be it with no places. */
export const startPlacesSubgraph = async (options: PlacesOptions): Promise<RunningSubgraph> => {
  const database = openDatabase({
    url: options.databaseUrl,
    maxConnections: options.maxConnections,
    acquireTimeoutMs: options.acquireTimeoutMs,
    statementTimeoutMs: options.statementTimeoutMs,
    settings: sessionSettings,
    ...(options.onStatement && { onStatement: options.onStatement }),
  });
  const log = openLog('places', options.logLevel);
  const google = options.google
    ? openGooglePlaces(options.google, (err) => log.warn({ err }, 'Google Places did not answer'))
    : null;
  try {
    const running = await serveSubgraph({
      name: 'places',
      host: options.host,
      port: options.port,
      schema,
      resolvers,
      createContext: (request) => {
        const deadline = deadlineOf(request);
        return createContext(database.within(deadline), liveDetailsLoader(google?.lookUp ?? null, deadline));
      },
      checkReady: async () => void (await database.query(loadedVersion())),
      logLevel: options.logLevel,
      trust: options.trust,
    });
    const close = async (): Promise<void> => {
      await running.close();
      await google?.close();
      await database.close();
    };
    return { ...running, close };
  } catch (error) {
    await google?.close();
    await database.close();
    throw error;
  }
};
