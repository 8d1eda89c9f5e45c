import { openDatabase } from '@tripgraph/kit/database';
import { deadlineOf, noDeadline } from '@tripgraph/kit/deadline';
import { openGraphQLClient, type GraphQLClient } from '@tripgraph/kit/graphqlClient';
import { openLog } from '@tripgraph/kit/log';
import { subgraphMetrics } from '@tripgraph/kit/metrics/subgraphMetrics';
import { recordedClient } from '@tripgraph/kit/trace/recordedClient';
import { readinessOf } from '@tripgraph/kit/readiness';
import { repeatedly } from '@tripgraph/kit/repeatedly';
import { serveSubgraph, type RunningSubgraph } from '@tripgraph/kit/serve';
import { readFile } from 'node:fs/promises';
import { gatewayBookings } from './bookings/gatewayBookings.js';
import type { CartsSettings } from './config.js';
import { cartsMetrics } from './cartsMetrics.js';
import { askingOf, createContext } from './context.js';
import { recoveryPauseMs } from './limits.js';
import { resolvers } from './resolvers/resolvers.js';
import { databaseCarts } from './saga/databaseCarts.js';
import { recoverCarts } from './saga/recoverCarts.js';
import { realTime } from './saga/time.js';
import { readiness } from './sql/readiness.js';

export type RunningCarts = RunningSubgraph & {
  /** Goes on with carts that are due, as happens by itself once a second; says with how many. */
  readonly recover: () => Promise<number>;
};

/**
 * Serves carts. The database has been migrated before; the gateway is asked when there is something to ask, and may start
 * later. `pauseMs` is how long it waits between two recoveries. Closing lets running requests finish.
 */
export const startCartsSubgraph = async (
  settings: CartsSettings,
  pauseMs: number = recoveryPauseMs,
): Promise<RunningCarts> => {
  const schema = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  const log = openLog('carts', settings.logLevel, { secrets: [settings.key], urls: [settings.databaseUrl] });
  const poolOptions = {
    url: settings.databaseUrl,
    acquireTimeoutMs: settings.acquireTimeoutMs,
    statementTimeoutMs: settings.statementTimeoutMs,
  };
  const metrics = subgraphMetrics(settings, 'carts');
  const database = openDatabase({
    ...poolOptions,
    watch: metrics?.watchDatabase('requests'),
    maxConnections: settings.maxConnections,
  });
  // Connections of its own: it takes none from requests and waits for none of them.
  const recovering = openDatabase({ ...poolOptions, watch: metrics?.watchDatabase('background'), maxConnections: 2 });
  if (metrics) cartsMetrics(metrics, recovering.query);
  const client = openGraphQLClient(settings.gatewayUrl);
  const closePorts = async (): Promise<void> => {
    await Promise.all([database.close(), recovering.close(), client.close()]);
  };
  const bookingsBy = (asking: GraphQLClient) => (partner: string, requestId?: string) =>
    gatewayBookings(asking, settings.key, partner, requestId);
  const recover = (): Promise<number> =>
    recoverCarts({
      bookingsOf: bookingsBy(client),
      time: realTime,
      carts: databaseCarts(recovering),
      onAbandoned: ({ id }) => log('cart abandoned', { cart: id }),
    });
  try {
    const running = await serveSubgraph({
      name: 'carts',
      host: settings.host,
      port: settings.port,
      schema,
      resolvers,
      createContext: (request) => {
        const { recording } = request;
        const ports = {
          bookingsOf: bookingsBy(recordedClient(client, recording)),
          time: realTime,
          // Without a deadline: what a saga has begun it goes on with, whoever still waits.
          carts: databaseCarts(database.within(noDeadline, recording)),
          database: database.within(deadlineOf(request), recording),
          log: (err: unknown, requestId: string | undefined) => log('cart failed', { requestId, err }),
        };
        return createContext(ports, askingOf(request));
      },
      checkReady: () => readinessOf(database, readiness()),
      logLevel: settings.logLevel,
      secretUrls: [settings.databaseUrl],
      trust: settings.trust,
      otlp: settings.otlp,
      metrics,
    });
    const stopRecovering = repeatedly(pauseMs, recover, (err) => log('carts failed', { err }));
    const close = async (): Promise<void> => {
      await Promise.all([running.close(), stopRecovering()]);
    };
    return { ...running, recover, close: () => close().finally(closePorts) };
  } catch (error) {
    await closePorts();
    throw error;
  }
};
