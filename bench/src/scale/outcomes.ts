import { latencyOf } from '../statistics.js';

/** What became of the requests of a kind that came while it was counted; times in ms, of those that were answered. */
export type Outcome = {
  readonly name: string;
  readonly came: number;
  readonly shed: number;
  /** Answered without what a shard has. */
  readonly partial: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** Counts one request. */
export type Tally = {
  readonly shed: () => void;
  readonly answered: (latencyMs: number, isPartial: boolean) => void;
};

type Counted = { came: number; shed: number; partial: number; readonly latenciesMs: number[] };

const outcomeOf = (name: string, { latenciesMs, ...counts }: Counted): Outcome => {
  const { p50, p99 } = latencyOf(latenciesMs);
  const meanMs = latenciesMs.reduce((sum, latency) => sum + latency, 0) / latenciesMs.length;
  return { name, ...counts, meanMs, p50Ms: p50, p99Ms: p99 };
};

/** Counts requests by the name of their kind. */
export const outcomeCounter = () => {
  const kinds = new Map<string, Counted>();
  return {
    /** A request has come. */
    came: (name: string): Tally => {
      const counted = kinds.get(name) ?? { came: 0, shed: 0, partial: 0, latenciesMs: [] };
      kinds.set(name, counted);
      counted.came += 1;
      return {
        shed: () => void (counted.shed += 1),
        answered: (latencyMs, isPartial) => {
          counted.latenciesMs.push(latencyMs);
          if (isPartial) counted.partial += 1;
        },
      };
    },
    /** In the order of their names. */
    outcomes: (): Outcome[] =>
      [...kinds]
        .map(([name, counted]) => outcomeOf(name, counted))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
};
