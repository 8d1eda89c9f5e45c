/** Somebody's word that a finding is known and shall not fail the check, until a day. */
export type Approval = {
  /** As findingId makes it: field-removed:Activity.title. */
  readonly finding: string;
  readonly who: string;
  readonly why: string;
  /** The last day on which it counts, as 2026-11-29, in UTC. */
  readonly until: string;
  /** Where it stands in the file of approvals, counted from 1. */
  readonly line: number;
};

/** The approvals that count on a day, and those that no longer do. Days are compared as 2026-11-29. */
export const onDay = (
  approvals: readonly Approval[],
  today: string,
): { readonly valid: readonly Approval[]; readonly expired: readonly Approval[] } => ({
  valid: approvals.filter(({ until }) => until >= today),
  expired: approvals.filter(({ until }) => until < today),
});
