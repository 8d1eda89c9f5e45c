import { outcomes, type Outcome, type Sample } from './load/plan.js';

/** The value below which that share of all lies; NaN of none. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

export const p99 = (samples: ReadonlyArray<Pick<Sample, 'tookMs'>>): number =>
  percentile(
    samples.map(({ tookMs }) => tookMs),
    0.99,
  );

/** How many requests came to what. */
export const countOutcomes = (samples: readonly Sample[]): Readonly<Record<Outcome, number>> => {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of samples) counts[outcome] += 1;
  return counts;
};

/** Those outcomes that there were, in words. */
export const printOutcomes = (samples: readonly Sample[]): string =>
  Object.entries(countOutcomes(samples))
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count.toLocaleString('en-US')} ${outcome}`)
    .join(', ') || 'none';
