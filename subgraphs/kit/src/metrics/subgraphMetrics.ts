import { startMetricsServer, type MetricsServer } from '@tripgraph/telemetry/metricsServer';
import { withProcessMetrics } from '@tripgraph/telemetry/processMetrics';
import { readCounter, readGauge, type Sample } from '@tripgraph/telemetry/readMetrics';
import { Registry } from 'prom-client';
import type { SubgraphSettings } from '../config.js';
import type { DatabaseWatch } from '../watchedConnection.js';
import { poolMetrics, type PoolName } from './poolMetrics.js';
import { requestMetrics, type RequestMetrics } from './requestMetrics.js';
import { statementMetrics } from './statementMetrics.js';

/** A metric of a subgraph's own. Its labels have values of closed or bounded sets only. */
export type OwnMetric = {
  readonly name: `subgraph_${string}`;
  readonly help: string;
  readonly read: () => Iterable<Sample> | Promise<Iterable<Sample>>;
};

/** What one process of a subgraph counts. */
export type SubgraphMetrics = RequestMetrics & {
  /** Who is to be told of what a database is asked. */
  readonly watchDatabase: (pool: PoolName) => DatabaseWatch;
  /** What a subgraph counts of its own, read when somebody reads it: names begin with `subgraph_`, and each gets the labels of all. */
  readonly counter: (metric: OwnMetric) => void;
  readonly gauge: (metric: OwnMetric) => void;
  /** Serves GET /metrics. Rejects with a sentence when the port is taken. */
  readonly serve: () => Promise<MetricsServer>;
};

/**
 * The metrics of a subgraph, not yet served; undefined where nobody is to read them, so that nothing need be counted. All but those of
 * the process have the labels `subgraph` and `shard`.
 */
export const subgraphMetrics = (
  { host, metricsPort: port, shardName: shard = '' }: Pick<SubgraphSettings, 'host' | 'metricsPort' | 'shardName'>,
  subgraph: string,
): SubgraphMetrics | undefined => {
  if (port === undefined) return undefined;
  const registry = new Registry();
  registry.setDefaultLabels({ subgraph, shard });
  const { countStatement } = statementMetrics(registry);
  const pools = poolMetrics(registry);
  return {
    ...requestMetrics(registry),
    watchDatabase: (pool) => ({
      onConnected: (waitedMs) => pools.countConnected(pool, waitedMs),
      onRefused: () => pools.countRefused(pool),
      onStatementEnd: countStatement,
      watchConnections: (counts) => pools.watchPool(pool, counts),
    }),
    counter: (metric) => readCounter(registry, metric),
    gauge: (metric) => readGauge(registry, metric),
    serve: () =>
      startMetricsServer({
        host,
        port,
        setting: 'METRICS_PORT',
        contentType: registry.contentType,
        text: () => withProcessMetrics(registry),
      }),
  };
};
