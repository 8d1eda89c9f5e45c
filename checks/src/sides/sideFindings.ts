import { findingId, type Finding } from '../finding.js';
import type { Side } from '../side.js';

const sameAs = (finding: Finding): string => `${findingId(finding)} ${finding.message}`;

/** What is wrong with a side by itself. Hints that there were before are told, and stop nobody. */
export const sideFindings = (before: Pick<Side, 'composition'> | undefined, after: Side): readonly Finding[] => {
  const known = new Set(before?.composition.map(sameAs));
  return after.composition.map((finding) =>
    finding.level === 'warning' && known.has(sameAs(finding))
      ? { ...finding, level: 'notice', changedLevel: { from: 'warning', because: 'it was so before' } }
      : finding,
  );
};
