import type { Outcome } from './outcomeOf.js';

/** How one document was treated. */
export type Treated = {
  readonly number: number;
  readonly outcome: Outcome;
  readonly cpuMs: number;
  readonly blockedMs: number;
};

/** What a document may take of the processor before it is refused, and for how long the event loop may not turn. */
export const maximumCpuMs = 10;
export const maximumBlockedMs = 50;

const isRefused = (outcome: Outcome): boolean => outcome !== 'answered' && outcome !== 'not planned';

/** The documents that took more than they may. */
export const tooLong = (treated: readonly Treated[]): Treated[] =>
  treated.filter(
    ({ outcome, cpuMs, blockedMs }) => blockedMs > maximumBlockedMs || (isRefused(outcome) && cpuMs > maximumCpuMs),
  );

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** One line for each outcome, the most frequent first: how many, and what they took. */
export const tallyLines = (treated: readonly Treated[]): string[] => {
  const outcomes = [...new Set(treated.map(({ outcome }) => outcome))];
  return outcomes
    .map((outcome) => ({ outcome, of: treated.filter((each) => each.outcome === outcome) }))
    .sort((one, other) => other.of.length - one.of.length)
    .map(({ outcome, of }) => {
      const cpu = of.map(({ cpuMs }) => cpuMs).sort((one, other) => one - other);
      const blocked = Math.max(...of.map(({ blockedMs }) => blockedMs));
      const figures = [at(cpu, 0.5), at(cpu, 0.99), at(cpu, 1), blocked].map((ms) => ms.toFixed(1).padStart(7));
      return `${outcome.padEnd(16)} ${String(of.length).padStart(6)} ${figures.join(' ')}`;
    });
};
