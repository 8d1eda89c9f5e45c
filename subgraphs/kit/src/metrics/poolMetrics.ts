import { Distribution, requestSteps } from '@tripgraph/telemetry/distribution';
import { readCounter, readGauge, readHistogram, type Sample } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';
import type { ConnectionCounts } from '../watchedConnection.js';

const names = ['requests', 'background'] as const;
/** What connections are for: requests, or what a process does beside them. */
export type PoolName = (typeof names)[number];

export type PoolMetrics = {
  readonly countConnected: (pool: PoolName, waitedMs: number) => void;
  readonly countRefused: (pool: PoolName) => void;
  /** Says whom to ask how it is with connections; several pools of a name are one. */
  readonly watchPool: (pool: PoolName, counts: () => ConnectionCounts) => void;
};

type Pool = { readonly waited: Distribution; refused: number; readonly counts: Array<() => ConnectionCounts> };

const newPool = (): Pool => ({ waited: new Distribution(requestSteps), refused: 0, counts: [] });

const sumOf = ({ counts }: Pool, valueOf: (counts: ConnectionCounts) => number): number =>
  counts.reduce((sum, count) => sum + valueOf(count()), 0);

/** Metrics of connections to databases: numbers while they are waited for, and text when somebody reads them. */
export const poolMetrics = (registry: Registry): PoolMetrics => {
  const pools: Readonly<Record<PoolName, Pool>> = { requests: newPool(), background: newPool() };
  const gauge = (name: string, help: string, samplesOf: (pool: Pool) => readonly Sample[]): void =>
    readGauge(registry, {
      name,
      help,
      read: () =>
        names.flatMap((pool) =>
          samplesOf(pools[pool]).map(({ labels, value }) => ({ labels: { pool, ...labels }, value })),
        ),
    });
  readHistogram(registry, {
    name: 'subgraph_pool_wait_seconds',
    help: 'How long a connection to the database was waited for, for requests or for what is done in the background.',
    read: () => names.map((pool) => ({ labels: { pool }, values: pools[pool].waited })),
  });
  readCounter(registry, {
    name: 'subgraph_pool_refused_total',
    help: 'How often no connection to the database came free in time.',
    read: () => names.map((pool) => ({ labels: { pool }, value: pools[pool].refused })),
  });
  gauge('subgraph_pool_connections', 'Connections to the database, busy or idle.', (pool) => [
    { labels: { state: 'busy' }, value: sumOf(pool, ({ open, idle }) => open - idle) },
    { labels: { state: 'idle' }, value: sumOf(pool, ({ idle }) => idle) },
  ]);
  gauge('subgraph_pool_connections_limit', 'So many connections to the database there may be.', (pool) => [
    { labels: {}, value: sumOf(pool, ({ limit }) => limit) },
  ]);
  gauge('subgraph_pool_waiting', 'Who waits for a connection to the database.', (pool) => [
    { labels: {}, value: sumOf(pool, ({ waiting }) => waiting) },
  ]);
  return {
    countConnected: (pool, waitedMs) => pools[pool].waited.add(waitedMs),
    countRefused: (pool) => {
      pools[pool].refused += 1;
    },
    watchPool: (pool, counts) => void pools[pool].counts.push(counts),
  };
};
