import { findingId, type Finding, type Level } from '../finding.js';
import type { Checked } from '../checked.js';
import { approve, type Judged } from '../approvals/approve.js';
import type { Approval } from '../approvals/approval.js';
import { ownersOf, type Ownership } from '../owners/owner.js';

/** A finding with all that a report says of it. */
export type ReportedFinding = Finding & {
  readonly id: string;
  /** The teams that own what it is about. */
  readonly owners: readonly string[];
  /** The approval that counts for it. */
  readonly approval: Approval | undefined;
};

/** What came of a check, judged and in the order of reports: what every format is written from. */
export type Report = Omit<Checked, 'findings'> & {
  /** Errors first; within a level by coordinate. */
  readonly findings: readonly ReportedFinding[];
  readonly counts: Readonly<Record<Level, number>> & { readonly approved: number };
  /** Whether no error is left. */
  readonly passed: boolean;
};

/** What people have said of findings and of the graph: .tripgraph/approvals.yaml and .tripgraph/owners.yaml. */
export type Said = {
  readonly approvals: { readonly file: string; readonly approvals: readonly Approval[] };
  readonly owners: readonly Ownership[];
  /** As 2026-11-29, in UTC. */
  readonly today: string;
};

/** In the order of reports. */
export const levels: readonly Level[] = ['error', 'warning', 'notice'];

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const inOrder = (left: ReportedFinding, right: ReportedFinding): number =>
  levels.indexOf(left.level) - levels.indexOf(right.level) ||
  compare(left.coordinate ?? '', right.coordinate ?? '') ||
  compare(left.id, right.id) ||
  compare(left.message, right.message);

const reported = ({ finding, approval }: Judged, owners: readonly Ownership[]): ReportedFinding => ({
  ...finding,
  id: findingId(finding),
  owners: ownersOf(owners, finding),
  approval,
});

/** Lets approvals count, adds owners, and puts findings in the order of reports. */
export const reportOf = (checked: Checked, { approvals, owners, today }: Said): Report => {
  const isWhole = checked.totals.types > 0;
  const findings = approve(checked.findings, approvals, { today, isWhole })
    .map((judged) => reported(judged, owners))
    .sort(inOrder);
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  const counts = {
    error: count('error'),
    warning: count('warning'),
    notice: count('notice'),
    approved: findings.filter(({ approval }) => approval).length,
  };
  return { ...checked, findings, counts, passed: counts.error === 0 };
};
