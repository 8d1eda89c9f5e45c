import { bookingMs, routedMs, scatteredMs } from './figures.js';
import type { Kind, ScaleModel } from './model.js';
import type { ScaleOptions } from './options.js';

/** What clients ask, and what it takes. */
export const kindsOf = (options: ScaleOptions): readonly Kind[] => {
  const { pages, bookings, shards, gatewayFactor, routedShardMs, pageShardMs } = options;
  const kind = (name: string, percent: number, target: Kind['target'], gatewayMs: number, shardMs: number): Kind => ({
    name,
    share: percent / 100,
    target,
    gatewayMs: gatewayMs * gatewayFactor,
    shardMs,
  });
  return [
    kind('one activity', 100 - pages - bookings, 'one', routedMs, routedShardMs),
    kind('booking', bookings, 'one', bookingMs, routedShardMs),
    kind('page of all shards', pages, 'all', scatteredMs(shards), pageShardMs),
  ];
};

/** The gateway's cores that are busy all the time, and how busy each shard is, by arithmetic alone. */
export const loadOf = (options: ScaleOptions): { readonly gatewayCores: number; readonly ofShard: number } => {
  const kinds = kindsOf(options);
  const perMs = options.rate / 1_000;
  const gatewayCores = kinds.reduce((sum, { share, gatewayMs }) => sum + share * gatewayMs, 0) * perMs;
  const shardMs = kinds.reduce(
    (sum, { share, target, shardMs: ms }) => sum + (share * ms) / (target === 'all' ? 1 : options.shards),
    0,
  );
  return { gatewayCores, ofShard: (shardMs * perMs) / options.coresPerShard };
};

/** The model of these options over so many cores, with the gateway's defaults of docs/traffic.md and docs/running.md. */
export const scaleModelOf = (options: ScaleOptions, gatewayCores: number, slowness: number): ScaleModel => ({
  requestsPerSecond: options.rate,
  warmUpSeconds: 2,
  seconds: options.seconds,
  kinds: kindsOf(options),
  gatewayCores,
  gatewayQueues: 'apart',
  shards: options.shards,
  coresPerShard: options.coresPerShard,
  networkMs: options.networkMs,
  spread: 'exponential',
  queueMs: 500,
  shardTimeoutMs: 4_000,
  maxRunning: 500,
  breaker: { failures: 5, silentAfterMs: 750, probeAfterMs: 500 },
  slowness,
});
