import type { ScaleModel } from './model.js';
import type { Process, Site } from './site.js';
import type { Timeline } from './timeline.js';

export type Asked = {
  readonly process: Process;
  /** Shards by their numbers. */
  readonly targets: readonly number[];
  /** What it takes a shard to answer. */
  readonly durationMs: (shard: number) => number;
  /** Told of each shard once: that it has answered, or that it was not asked, or that its time was up. */
  readonly onEach: (outcome: 'answered' | 'missing') => void;
};

/** Asks shards at the same time. One that has the request in its queue when its time is up does not begin with it. */
export const askShards = (
  { networkMs, shardTimeoutMs }: ScaleModel,
  time: Timeline,
  { shards }: Site,
  { process: { endpoints }, targets, durationMs, onEach }: Asked,
): void => {
  const awaited = new Set(targets.filter((shard) => endpoints[shard]?.ask(time.now())));
  const answer = (shard: number): void => {
    if (!awaited.delete(shard)) return;
    endpoints[shard]?.answered(time.now());
    onEach('answered');
  };
  const isAwaited = (shard: number) => (): boolean => awaited.has(shard);
  for (const shard of awaited)
    time.after(networkMs, () => {
      const answered = (): void => time.after(networkMs, () => answer(shard));
      shards[shard]?.serve(durationMs(shard), answered, isAwaited(shard));
    });
  if (awaited.size > 0 && shardTimeoutMs < Infinity)
    time.after(shardTimeoutMs, () => {
      for (const shard of awaited) {
        endpoints[shard]?.failed(time.now());
        onEach('missing');
      }
      awaited.clear();
    });
  for (let missing = targets.length - awaited.size; missing > 0; missing -= 1) onEach('missing');
};
