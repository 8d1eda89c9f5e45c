/** A kind of request, and what it takes. */
export type Kind = {
  readonly name: string;
  /** Of all requests, 0 to 1; those of all kinds make 1. */
  readonly share: number;
  /** Shards that it asks: none, the one that owns what it is about, or each. */
  readonly target: 'none' | 'one' | 'all';
  /** What a core of the gateway does for it: half before shards are asked, half by pieces as each of them answers. */
  readonly gatewayMs: number;
  /** What a core of a shard does for it, the database's work included. */
  readonly shardMs: number;
};

export type Breaker = {
  /** So many in a row; Infinity: it is always asked. */
  readonly failures: number;
  /** Nothing has come for so long, with as many requests under way. */
  readonly silentAfterMs: number;
  readonly probeAfterMs: number;
};

/** A gateway of many processes over many shards, under load. */
export type ScaleModel = {
  readonly requestsPerSecond: number;
  /** Nothing is counted before; then so long. */
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly kinds: readonly Kind[];
  readonly gatewayCores: number;
  /** `apart`: each core has a queue, and requests come to them by chance, as through a Service; `one` queue for all of them. */
  readonly gatewayQueues: 'apart' | 'one';
  readonly shards: number;
  readonly coresPerShard: number;
  /** From gateway to shard or back. */
  readonly networkMs: number;
  /** Whether what a core does takes as long each time, or by chance (exponentially), as long on average. */
  readonly spread: 'none' | 'exponential';
  /** A request to whose core more work than this has come is shed. */
  readonly queueMs: number;
  /** A shard that has not answered by then has failed; Infinity: it is waited for. */
  readonly shardTimeoutMs: number;
  /** Of one gateway process to one shard: the next fail at once. */
  readonly maxRunning: number;
  /** When a process asks a shard no more, but for one request every so often: docs/traffic.md. */
  readonly breaker: Breaker;
  /** So many times as long the first shard takes as soon as it is counted; 1: no longer than the others. */
  readonly slowness: number;
};
