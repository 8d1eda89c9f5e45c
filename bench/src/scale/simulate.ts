import { askShards } from './askShards.js';
import type { Kind, ScaleModel } from './model.js';
import { outcomeCounter, type Outcome, type Tally } from './outcomes.js';
import { randomOf, type Random } from './random.js';
import { averageOf, siteOf, type Process, type Site } from './site.js';
import type { StationCounts } from './station.js';
import { timeline, type Timeline } from './timeline.js';

export type ScaleResult = {
  readonly outcomes: readonly Outcome[];
  /** Of the gateway's processes, on average. */
  readonly gateway: StationCounts;
  /** Of the shards but the first, which may be slow, on average. */
  readonly shards: StationCounts;
  readonly firstShard: StationCounts;
};

const uncounted: Tally = { shed: () => undefined, answered: () => undefined };

const pickKind = (kinds: readonly Kind[], random: Random): Kind => {
  let left = random.next();
  for (const kind of kinds) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  return kinds[kinds.length - 1] as Kind;
};

const targetsOf = ({ target }: Kind, shards: number, random: Random): readonly number[] => {
  if (target === 'all') return Array.from({ length: shards }, (_none, shard) => shard);
  return target === 'one' ? [random.below(shards)] : [];
};

type Running = { readonly model: ScaleModel; readonly random: Random; readonly time: Timeline; readonly site: Site };

const isFull = ({ cores }: Process, { gatewayCores, queueMs }: ScaleModel, { processes }: Site): boolean =>
  (cores.backlogMs() * processes.length) / gatewayCores > queueMs;

/** What is done for one request, from its coming to its answer. */
const runRequest = (
  { model, random, time, site }: Running,
  { kind, targets, tally }: { readonly kind: Kind; readonly targets: readonly number[]; readonly tally: Tally },
): void => {
  const process = site.processes[random.below(site.processes.length)] as Process;
  const cameAt = time.now();
  if (isFull(process, model, site)) return tally.shed();
  const drawn = (meanMs: number): number => (model.spread === 'none' ? meanMs : random.exponential(meanMs));
  const slowness = (shard: number): number =>
    shard === 0 && time.now() >= model.warmUpSeconds * 1_000 ? model.slowness : 1;
  // A request that asks nobody has one piece.
  const pieces = Math.max(1, targets.length);
  let left = pieces;
  let isPartial = false;
  const takeAnswer = (outcome: 'answered' | 'missing'): void => {
    isPartial ||= outcome === 'missing';
    process.cores.serve(drawn(kind.gatewayMs / 2 / pieces), () => {
      left -= 1;
      if (left === 0) tally.answered(time.now() - cameAt, isPartial);
    });
  };
  process.cores.serve(drawn(kind.gatewayMs / 2), () => {
    if (targets.length === 0) return takeAnswer('answered');
    const durationMs = (shard: number): number => drawn(kind.shardMs) * slowness(shard);
    askShards(model, time, site, { process, targets, durationMs, onEach: takeAnswer });
  });
};

/**
 * Lets requests come by chance (a Poisson process) at the model's rate, each to be served by a core of the gateway, the shards
 * that it asks, and that core again. The same model and seed give the same result.
 */
export const simulate = (model: ScaleModel, seed: number): ScaleResult => {
  const time = timeline();
  const running: Running = { model, random: randomOf(seed), time, site: siteOf(model, time) };
  const { random, site } = running;
  const counter = outcomeCounter();
  const countedFromMs = model.warmUpSeconds * 1_000;
  const endMs = countedFromMs + model.seconds * 1_000;
  const come = (): void => {
    const kind = pickKind(model.kinds, random);
    const targets = targetsOf(kind, model.shards, random);
    const isOfSlow = model.slowness > 1 && kind.target === 'one' && targets[0] === 0;
    const name = isOfSlow ? `${kind.name} (slow shard)` : kind.name;
    runRequest(running, { kind, targets, tally: time.now() < countedFromMs ? uncounted : counter.came(name) });
    const nextMs = random.exponential(1_000 / model.requestsPerSecond);
    if (time.now() + nextMs < endMs) time.after(nextMs, come);
  };
  time.after(0, come);
  time.run(countedFromMs);
  const cores = site.processes.map((process) => process.cores);
  for (const one of [...cores, ...site.shards]) one.beginCounting();
  time.run(endMs);
  const [first, ...others] = site.shards.map((one) => one.counts());
  const stations = { gateway: averageOf(cores.map((one) => one.counts())), shards: averageOf(others) };
  // What has come by then is answered.
  time.run(Infinity);
  return { outcomes: counter.outcomes(), ...stations, firstShard: averageOf(first ? [first] : []) };
};
