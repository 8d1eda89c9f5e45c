import type { Affected, Finding, Level } from '../finding.js';
import { levelByUse } from '../levelByUse.js';
import { affectedOf, tellAffected } from '../operations/affected.js';
import type { AnalysedOperation } from '../operations/analyse.js';
import { touches } from '../operations/touches.js';
import { findingOf } from '../ruleText.js';
import type { Coordinates } from '../sides/coordinates.js';
import type { ApiChange, Criticality } from './apiChange.js';
import { apiRules } from './ruleTable.js';
import { placeOfChange } from './placeOfChange.js';

const levels: Readonly<Record<Criticality, Level>> = { breaking: 'error', dangerous: 'warning', safe: 'notice' };

/** What is known of use. */
export type UseRecords = {
  readonly operations: readonly AnalysedOperation[];
  /** Whether there are records at all. */
  readonly hasRecords: boolean;
};

const affectedBy = (change: ApiChange, operations: readonly AnalysedOperation[]): readonly Affected[] =>
  operations
    .filter((operation) => touches(change, operation))
    .map(({ operation }) => affectedOf(operation, change.coordinate));

/** Changes of the schema that clients see, each with the operations that it touches and where it stands. */
export const apiFindings = (
  changes: readonly ApiChange[],
  places: { readonly before: Coordinates; readonly after: Coordinates },
  records: UseRecords,
): readonly Finding[] =>
  changes.map((change) => {
    const { rule, criticality, coordinate, message } = change;
    const affected = criticality === 'safe' ? [] : affectedBy(change, records.operations);
    const used = affected.length > 0 ? ` It touches ${tellAffected(affected)}.` : '';
    return findingOf(apiRules, rule, {
      ...levelByUse(levels[criticality], affected, records),
      coordinate,
      place: placeOfChange(change, places),
      message: `${message}.${used}`,
      affected,
    });
  });
