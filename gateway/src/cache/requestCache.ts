import type { Entry, Found, Kept, Store } from './store.js';

/** How long answers of a subgraph are given again: while they are fresh, and after that when it fails. */
export type CachePolicy = { readonly maxAgeMs: number; readonly staleIfErrorMs: number };

/** What came of a part of an answer: given without asking, asked for, or given because asking failed. */
export type Outcome = 'fresh' | 'asked' | 'stale';

export type RequestCacheOptions = {
  readonly store: Store;
  readonly policy: CachePolicy;
  readonly nowMs: () => number;
  readonly onParts: (outcome: Outcome, count: number) => void;
};

/** What is kept of the answers to one request text. Of what can no longer be used it knows nothing. */
export type RequestCache = {
  /** What is fresh under each key; undefined where nothing is. */
  readonly fresh: (keys: readonly string[]) => Promise<Found>;
  /** What was last known under each key. */
  readonly last: (keys: readonly string[]) => Promise<Found>;
  /** Keeps values that may be given again for so many seconds. */
  readonly keep: (values: ReadonlyArray<readonly [key: string, value: unknown]>, maxAgeSeconds: number) => void;
  readonly ageSecondsOf: (kept: Kept) => number;
  /** For how many seconds more it is fresh. */
  readonly freshSecondsOf: (kept: Kept) => number;
  readonly onParts: RequestCacheOptions['onParts'];
};

export const requestCache = ({ store, policy, nowMs, onParts }: RequestCacheOptions): RequestCache => {
  const maxAgeMsOf = (maxAgeMs: number): number => Math.min(maxAgeMs, policy.maxAgeMs);
  /** An age below 0 is of a clock that goes wrong. */
  const isWithin = ({ keptAtMs }: Kept, limitMs: number): boolean => {
    const ageMs = nowMs() - keptAtMs;
    return ageMs >= 0 && ageMs < limitMs;
  };
  const isFresh = (kept: Kept): boolean => isWithin(kept, maxAgeMsOf(kept.maxAgeMs));
  const isUsable = (kept: Kept): boolean => isWithin(kept, maxAgeMsOf(kept.maxAgeMs) + policy.staleIfErrorMs);
  return {
    fresh: async (keys) => (await store.read(keys, false)).map((kept) => (kept && isFresh(kept) ? kept : undefined)),
    last: async (keys) => (await store.read(keys, true)).map((kept) => (kept && isUsable(kept) ? kept : undefined)),
    keep: (values, maxAgeSeconds) => {
      const [keptAtMs, maxAgeMs] = [nowMs(), maxAgeMsOf(maxAgeSeconds * 1_000)];
      const usableMs = maxAgeMs + policy.staleIfErrorMs;
      const keptOf = (value: unknown): Kept => ({ text: JSON.stringify(value), keptAtMs, maxAgeMs, usableMs });
      store.write(values.map(([key, value]): Entry => ({ key, kept: keptOf(value) })));
    },
    ageSecondsOf: ({ keptAtMs }) => Math.floor((nowMs() - keptAtMs) / 1_000),
    freshSecondsOf: ({ keptAtMs, maxAgeMs }) => Math.floor((keptAtMs + maxAgeMsOf(maxAgeMs) - nowMs()) / 1_000),
    onParts,
  };
};
