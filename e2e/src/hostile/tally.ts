import { isKnown, type Outcome } from './outcomeOf.js';

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

const isRefused = ({ outcome }: Treated): boolean => outcome !== 'answered' && outcome !== 'not planned';

/** The documents that took more than they may. */
export const tooLong = (treated: readonly Treated[]): Treated[] =>
  treated.filter((one) => one.blockedMs > maximumBlockedMs || (isRefused(one) && one.cpuMs > maximumCpuMs));

const most = (values: readonly number[]): number => values.reduce((highest, value) => Math.max(highest, value), 0);

/** A goal, what was measured, and whether that meets it. */
export type GoalRow = { readonly goal: string; readonly measured: string; readonly isMet: boolean };

/** What is to be true of the documents, and what is. */
export const goalRows = (treated: readonly Treated[]): readonly GoalRow[] => {
  const refused = treated.filter(isRefused);
  const cpuMs = most(refused.map((one) => one.cpuMs));
  const blockedMs = most(treated.map((one) => one.blockedMs));
  const unknown = treated.filter(({ outcome }) => !isKnown(outcome));
  return [
    {
      goal: `at most ${maximumCpuMs} ms of CPU before a document is refused`,
      measured: `${cpuMs.toFixed(1)} ms, of ${refused.length} that were`,
      isMet: cpuMs <= maximumCpuMs,
    },
    {
      goal: `the loop never without a turn for over ${maximumBlockedMs} ms`,
      measured: `${blockedMs.toFixed(1)} ms, of all ${treated.length}`,
      isMet: blockedMs <= maximumBlockedMs,
    },
    {
      goal: 'each is answered, or refused by a rule that is known',
      measured: unknown.length === 0 ? 'all are' : `${unknown.length} are not, the first is ${unknown[0]?.outcome}`,
      isMet: unknown.length === 0,
    },
  ];
};

/** The goals as lines of text. */
export const goalLines = (rows: readonly GoalRow[]): string[] => {
  const width = most(rows.map(({ goal }) => goal.length));
  return rows.map(({ goal, measured, isMet }) => `${isMet ? 'met   ' : 'MISSED'}  ${goal.padEnd(width)}  ${measured}`);
};

/** Those that took the most of the processor or of the loop, whatever became of them, those that were refused first. */
export const slowest = (treated: readonly Treated[], count: number): Treated[] => {
  const shareOf = (one: Treated): number =>
    Math.max(one.blockedMs / maximumBlockedMs, isRefused(one) ? one.cpuMs / maximumCpuMs : 0);
  return [...treated].sort((one, other) => shareOf(other) - shareOf(one)).slice(0, count);
};

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
      const blocked = most(of.map(({ blockedMs }) => blockedMs));
      const figures = [at(cpu, 0.5), at(cpu, 0.99), at(cpu, 1), blocked].map((ms) => ms.toFixed(1).padStart(7));
      return `${outcome.padEnd(16)} ${String(of.length).padStart(6)} ${figures.join(' ')}`;
    });
};
