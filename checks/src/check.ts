import { apiChanges } from './api/apiChanges.js';
import { apiFindings } from './api/apiFindings.js';
import type { Checked } from './checked.js';
import type { Finding } from './finding.js';
import { leftOutOf } from './leftOut.js';
import { analyseOperations, type AnalysedOperation } from './operations/analyse.js';
import { invalidFindings, unplannableFindings } from './operations/operationFindings.js';
import type { OperationInUse } from './operations/operationInUse.js';
import { planSides } from './operations/planSides.js';
import { usesOf } from './operations/usesOf.js';
import type { Rule, RuleContext } from './rule.js';
import type { Side } from './side.js';
import { coordinatesOf } from './sides/coordinates.js';
import type { OpenSide } from './sides/openSide.js';
import { sideFindings } from './sides/sideFindings.js';

/** What is checked, and what is known beside it. */
export type CheckInput = {
  readonly before: OpenSide | undefined;
  readonly after: OpenSide;
  readonly operations: readonly OperationInUse[];
  readonly hasRecords: boolean;
  /** As 2026-11-29. */
  readonly today: string;
  /** What is done beside what every check does. */
  readonly rules: readonly Rule[];
  readonly onProgress: (what: string, done: number, total: number) => void;
};

const changesOf = async (
  before: Side | undefined,
  after: Side,
  places: RuleContext['places'],
  records: { readonly operations: readonly AnalysedOperation[]; readonly hasRecords: boolean },
): Promise<readonly Finding[]> =>
  before?.api && after.api && before.api !== after.api
    ? apiFindings(await apiChanges(before.api, after.api), places, records)
    : [];

/** Compares both sides and lets every rule say what it finds. */
export const check = async (input: CheckInput): Promise<Checked> => {
  const { hasRecords, today, onProgress } = input;
  const { side: before } = input.before ?? { side: undefined };
  const { side: after } = input.after;
  const places = { before: coordinatesOf(before?.subgraphs ?? []), after: coordinatesOf(after.subgraphs) };
  const total = input.operations.length;
  const operations = after.api
    ? await analyseOperations({ before: before?.api, after: after.api }, input.operations, (done) =>
        onProgress('operations validated', done, total),
      )
    : [];
  const plan = planSides(input.before, input.after, operations);
  const changes = await changesOf(before, after, places, { operations, hasRecords });
  const findings = [
    ...sideFindings(before, after),
    ...changes,
    ...invalidFindings(operations, changes),
    ...(plan.after
      ? await unplannableFindings(operations, plan.before, plan.after, (done) =>
          onProgress('operations planned', done, total),
        )
      : []),
  ];
  const context = { operations: input.operations, hasRecords, usesOf: usesOf(operations), places, plan, today };
  for (const rule of input.rules) findings.push(...(await rule(before, after, context)));
  return {
    findings,
    before: before?.label,
    after: after.label,
    leftOut: leftOutOf(before, after, hasRecords),
    totals: {
      subgraphs: after.subgraphs.length,
      types: Object.keys(after.api?.getTypeMap() ?? {}).filter((name) => !name.startsWith('__')).length,
      operations: operations.length,
    },
  };
};
