import { endpoint, type Endpoint } from './endpoints.js';
import type { ScaleModel } from './model.js';
import { station, type Station, type StationCounts } from './station.js';
import type { Timeline } from './timeline.js';

/** A process of the gateway: where its work is done, and what it knows of each shard. */
export type Process = { readonly cores: Station; readonly endpoints: readonly Endpoint[] };

/** Where work is done. */
export type Site = { readonly processes: readonly Process[]; readonly shards: readonly Station[] };

const repeated = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);

/** The stations of a model. */
export const siteOf = (model: ScaleModel, time: Timeline): Site => {
  const processes = model.gatewayQueues === 'one' ? 1 : model.gatewayCores;
  return {
    processes: repeated(processes, () => ({
      cores: station(model.gatewayCores / processes, time),
      endpoints: repeated(model.shards, () => endpoint(model)),
    })),
    shards: repeated(model.shards, () => station(model.coresPerShard, time)),
  };
};

/** What holds for several stations on average. */
export const averageOf = (counts: readonly StationCounts[]): StationCounts => {
  const mean = (of: (one: StationCounts) => number): number =>
    counts.reduce((sum, one) => sum + of(one), 0) / Math.max(1, counts.length);
  return {
    utilisation: mean(({ utilisation }) => utilisation),
    meanWaiting: mean(({ meanWaiting }) => meanWaiting),
    meanWaitMs: mean(({ meanWaitMs }) => meanWaitMs),
  };
};
