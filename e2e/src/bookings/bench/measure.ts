import { randomUUID } from 'node:crypto';
import type { Offer } from '../stress/offers.js';
import type { Pair } from './pair.js';

export type Measurement = { readonly pairsPerSecond: number; readonly medianMs: number; readonly p99Ms: number };

/** The value below which a share of the sorted values lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Lets `connections` callers share so many pairs, each one after the other, over times that take turns. */
export const measure = async (
  pair: Pair,
  offers: readonly Offer[],
  pairs: number,
  connections: number,
): Promise<Measurement> => {
  const tookMs: number[] = [];
  let next = 0;
  const began = performance.now();
  const work = async (): Promise<void> => {
    while (next < pairs) {
      const offer = offers[next % offers.length];
      next += 1;
      const startMs = performance.now();
      if (offer) await pair(offer, randomUUID());
      tookMs.push(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - began) / 1_000;
  const sorted = tookMs.toSorted((one, other) => one - other);
  return { pairsPerSecond: pairs / seconds, medianMs: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
};
