import type { Finding } from '../finding.js';
import { findingOf } from '../ruleText.js';
import { affectedOf, titleOf } from './affected.js';
import type { AnalysedOperation } from './analyse.js';
import type { OperationInUse } from './operationInUse.js';
import { operationRules } from './operationRules.js';
import type { Planned } from './planOperations.js';

/** An operation has no schema coordinate: what is found of it is told apart by who asks for it. */
const aboutOperation = (operation: OperationInUse): Pick<Finding, 'coordinate' | 'affected'> => ({
  coordinate: `${operation.client}/${titleOf(operation)}`,
  affected: [affectedOf(operation, undefined)],
});

const toldOf = (operation: OperationInUse): string => `${titleOf(operation)} of ${operation.client}`;

/**
 * Operations that the schema after does not allow: those that it breaks without a change of the schema that says so in
 * `findings`, and those that were not allowed before.
 */
export const invalidFindings = (
  operations: readonly AnalysedOperation[],
  findings: readonly Finding[],
): readonly Finding[] => {
  const told = new Set(
    findings
      .filter(({ level }) => level === 'error')
      .flatMap(({ affected }) => affected.map(({ client, operation }) => `${client}/${operation}`)),
  );
  return operations.flatMap(({ operation, invalidBefore, invalidAfter }) => {
    if (invalidAfter === undefined) return [];
    const found = { ...aboutOperation(operation), message: `${toldOf(operation)}: ${invalidAfter}` };
    if (invalidBefore !== undefined) return [findingOf(operationRules, 'operation-invalid', found)];
    return told.has(found.coordinate ?? '') ? [] : [findingOf(operationRules, 'operation-broken', found)];
  });
};

/** Operations that the schema allows and nobody can plan: on the supergraph before some could not be planned either. */
export const unplannableFindings = async (
  operations: readonly AnalysedOperation[],
  before: ((operation: OperationInUse) => Promise<Planned>) | undefined,
  after: (operation: OperationInUse) => Promise<Planned>,
  onProgress: (done: number) => void,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const [done, { operation, invalidBefore, invalidAfter }] of operations.entries()) {
    if (invalidAfter !== undefined) continue;
    const planned = await after(operation);
    onProgress(done + 1);
    if (planned.kind === 'planned') continue;
    const old = invalidBefore === undefined ? await before?.(operation) : undefined;
    const message = `${toldOf(operation)}: ${planned.reason}`;
    const found = { ...aboutOperation(operation), message };
    const changed = {
      level: 'warning',
      changedLevel: { from: 'error', because: 'it could not be planned before either' },
    } as const;
    findings.push(
      findingOf(operationRules, 'operation-unplannable', { ...found, ...(old?.kind === 'refused' && changed) }),
    );
  }
  return findings;
};
