import { findingId, type Finding } from '../finding.js';
import { onDay, type Approval } from './approval.js';

/** A finding with the approval that counts for it, if there is one. */
export type Judged = { readonly finding: Finding; readonly approval: Approval | undefined };

/** An approved finding fails nothing: it becomes a notice that says by whom. */
const approved = (finding: Finding, { who, why, until }: Approval): Finding =>
  finding.level === 'notice'
    ? finding
    : {
        ...finding,
        level: 'notice',
        changedLevel: {
          from: finding.changedLevel?.from ?? finding.level,
          because: `approved by ${who} until ${until}: ${why}`,
        },
      };

/** What is said of an approval is named after the finding that it is for: there is none of its own. */
const say = (
  approval: Approval,
  file: string,
  said: Pick<Finding, 'rule' | 'level' | 'message' | 'why' | 'advice'>,
) => ({
  ...said,
  coordinate: approval.finding,
  subgraph: undefined,
  place: { file, line: approval.line, column: 1 },
  affected: [],
  changedLevel: undefined,
});

const ofExpired = (approval: Approval, file: string): Finding =>
  say(approval, file, {
    rule: 'approval-expired',
    level: 'warning',
    message: `The approval of ${approval.finding} by ${approval.who} ended with ${approval.until}.`,
    why: 'It no longer counts: the finding has its own level again.',
    advice: 'Settle the finding, or agree on another day; otherwise remove the approval.',
  });

const ofUnused = (approval: Approval, file: string): Finding =>
  say(approval, file, {
    rule: 'approval-unused',
    level: 'notice',
    message: `${approval.who} has approved ${approval.finding}, which was not found.`,
    why: 'Its id may be misspelt; or the matter is settled, and a later one of the same id would pass unseen.',
    advice: 'Correct the id, or remove the approval.',
  });

/**
 * Lets approvals count: approved findings become notices, expired and unused approvals are findings of their own.
 * `today` is a day in UTC, as 2026-11-29; `file` is the name of the file of approvals.
 */
export const approve = (
  findings: readonly Finding[],
  { file, approvals }: { readonly file: string; readonly approvals: readonly Approval[] },
  today: string,
): readonly Judged[] => {
  const { valid, expired } = onDay(approvals, today);
  const byId = new Map(valid.map((approval) => [approval.finding, approval]));
  const judged = findings.map((finding): Judged => {
    const approval = byId.get(findingId(finding));
    return { finding: approval ? approved(finding, approval) : finding, approval };
  });
  const used = new Set(judged.map(({ approval }) => approval));
  const ofApprovals = [
    ...expired.map((approval) => ofExpired(approval, file)),
    ...valid.filter((approval) => !used.has(approval)).map((approval) => ofUnused(approval, file)),
  ];
  return [...judged, ...ofApprovals.map((finding) => ({ finding, approval: undefined }))];
};
