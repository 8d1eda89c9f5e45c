import type { Finding } from './finding.js';
import type { RuleContext } from './rule.js';

/** What nobody in use meets is told, and stops nobody. */
export const levelByUse = (
  level: Finding['level'],
  affected: Finding['affected'],
  { hasRecords }: Pick<RuleContext, 'hasRecords'>,
): Pick<Finding, 'level' | 'changedLevel'> =>
  level !== 'notice' && hasRecords && affected.length === 0
    ? { level: 'notice', changedLevel: { from: level, because: 'no operation in use asks for it' } }
    : { level, changedLevel: undefined };
