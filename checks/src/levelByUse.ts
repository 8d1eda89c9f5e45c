import type { Finding, Level } from './finding.js';

const lower: Readonly<Record<Level, Level>> = { error: 'warning', warning: 'notice', notice: 'notice' };

/** A finding weighs less where it is known that nobody uses what it is about, and says so. */
export const levelByUse = (
  level: Level,
  affected: Finding['affected'],
  { hasRecords, operations }: { readonly hasRecords: boolean; readonly operations: readonly unknown[] },
): Pick<Finding, 'level' | 'changedLevel'> => {
  if (level === 'notice' || !hasRecords || affected.length > 0) return { level, changedLevel: undefined };
  const because = `it touches none of the ${operations.length} operations in use`;
  return { level: lower[level], changedLevel: { from: level, because } };
};
