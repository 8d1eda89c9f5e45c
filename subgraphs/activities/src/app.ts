import type { SubgraphSettings } from '@tripgraph/kit/config';
import { openDatabase } from '@tripgraph/kit/database';
import { deadlineOf } from '@tripgraph/kit/deadline';
import { openLog } from '@tripgraph/kit/log';
import { subgraphMetrics } from '@tripgraph/kit/metrics/subgraphMetrics';
import { partnerOf } from '@tripgraph/kit/partner';
import { requestIdOf } from '@tripgraph/kit/requestId';
import { isRepeat } from '@tripgraph/kit/repeat';
import { readinessOf } from '@tripgraph/kit/readiness';
import { repeatedly } from '@tripgraph/kit/repeatedly';
import { serveSubgraph, type RunningSubgraph } from '@tripgraph/kit/serve';
import type { Statement } from '@tripgraph/kit/statement';
import { readFile } from 'node:fs/promises';
import { activitiesMetrics } from './activitiesMetrics.js';
import { createContext } from './context.js';
import { resolvers } from './resolvers/resolvers.js';
import { readiness } from './sql/readiness.js';
import { sweepHolds } from './transactions/sweepHolds.js';
import { noWebhooks, startWebhooks, type WebhookOptions } from './webhooks/startWebhooks.js';

export type ActivitiesOptions = SubgraphSettings & {
  /** The name that this shard's log and its spans carry. */
  readonly name: string;
  /** Who is told of changes; nobody by default. */
  readonly webhooks?: WebhookOptions;
  readonly onStatement?: (statement: Statement<unknown>) => void;
};

/**
 * How the server plans our statements. Places differ in size by five orders of magnitude, so a plan is made for the place
 * at hand, never for an average one; single rows are as cheap to reach as neighbours, the data being in memory or on an
 * SSD; and compiling a plan takes longer than running any of ours.
 */
export const plannerSettings = { plan_cache_mode: 'force_custom_plan', random_page_cost: '1.1', jit: 'off' };

/**
 * Transactions reach every row by its key. One plan is right for all of them, so that locks are held for less time; and it must
 * never be one that was made while a table was small enough to be read as a whole.
 */
export const transactionSettings = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' };

const sweepPauseMs = 5_000;

/** Serves one shard's activities. The database has been migrated before; closing lets running requests finish. */
export const startActivitiesSubgraph = async (options: ActivitiesOptions): Promise<RunningSubgraph> => {
  const schema = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  const secretUrls = [options.databaseUrl];
  const poolOptions = {
    url: options.databaseUrl,
    acquireTimeoutMs: options.acquireTimeoutMs,
    statementTimeoutMs: options.statementTimeoutMs,
    settings: plannerSettings,
    transactionSettings,
  };
  const metrics = subgraphMetrics(options, 'activities');
  const backgroundOptions = { ...poolOptions, watch: metrics?.watchDatabase('background') };
  const database = openDatabase({
    ...poolOptions,
    watch: metrics?.watchDatabase('requests'),
    maxConnections: options.maxConnections,
    ...(options.onStatement && { onStatement: options.onStatement }),
  });
  // A connection of its own: it takes none from requests and waits for none of them.
  const sweeping = openDatabase({ ...backgroundOptions, maxConnections: 1 });
  const counts = metrics && activitiesMetrics(metrics, sweeping.query);
  const closeDatabases = async (): Promise<void> => {
    await Promise.all([database.close(), sweeping.close()]);
  };
  try {
    const running = await serveSubgraph({
      name: options.name,
      host: options.host,
      port: options.port,
      schema,
      resolvers,
      createContext: (request) => ({
        ...createContext(database.within(deadlineOf(request), request.recording), {
          partner: partnerOf(request.headers),
          isRepeat: isRepeat(request.headers),
          requestId: requestIdOf(request.headers) ?? null,
        }),
        ...(counts && { countBooking: counts.countBooking }),
      }),
      checkReady: () => readinessOf(database, readiness()),
      logLevel: options.logLevel,
      secretUrls,
      trust: options.trust,
      otlp: options.otlp,
      metrics,
    });
    const log = openLog(`${options.name} sweeper`, options.logLevel, { urls: secretUrls });
    const stopSweeping = repeatedly(
      sweepPauseMs,
      () => sweepHolds(sweeping),
      (err) => log('holds not marked', { err }),
    );
    const webhookLog = openLog(`${options.name} webhooks`, options.logLevel, { urls: secretUrls });
    const stopWebhooks = startWebhooks(
      options.webhooks ?? noWebhooks,
      backgroundOptions,
      webhookLog,
      counts?.countReport,
    );
    const close = async () => {
      await Promise.all([running.close(), stopSweeping(), stopWebhooks()]);
    };
    return { ...running, close: () => close().finally(closeDatabases) };
  } catch (error) {
    await closeDatabases();
    throw error;
  }
};
