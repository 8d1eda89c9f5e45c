import type { Verdict } from './invariants.js';

const shownViolations = 10;

const linesOf = ({ invariant, finding }: Verdict): readonly string[] => {
  const { checked, violations, notes = [] } = finding;
  const more = violations.length - shownViolations;
  return [
    `${invariant.id.padEnd(3)} ${invariant.meaning}: ${checked} ${invariant.counted}, ${violations.length} violations`,
    ...violations.slice(0, shownViolations).map((violation) => `      ${violation}`),
    ...(more > 0 ? [`      … and ${more} more`] : []),
    ...notes.map((note) => `      note: ${note}`),
  ];
};

/** A line for each invariant, with what violates it below. */
export const reportOf = (verdicts: readonly Verdict[]): string => verdicts.flatMap(linesOf).join('\n');
