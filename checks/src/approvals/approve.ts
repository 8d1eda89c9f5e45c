import { findingId, type Finding } from '../finding.js';
import { findingOf } from '../ruleText.js';
import { onDay, type Approval } from './approval.js';
import { approvalRules } from './approvalRules.js';

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

/** What is said of an approval is named after the finding that it is for: it is about nothing else. */
const say = (
  rule: keyof typeof approvalRules,
  { finding, line }: Approval,
  { file, message }: { readonly file: string; readonly message: string },
): Finding => findingOf(approvalRules, rule, { coordinate: finding, place: { file, line, column: 1 }, message });

const ofExpired = (approval: Approval, file: string): Finding => {
  const { finding, who, until } = approval;
  return say('approval-expired', approval, {
    file,
    message: `The approval of ${finding} by ${who} ended with ${until}.`,
  });
};

const ofUnused = (approval: Approval, file: string): Finding => {
  const message = `${approval.who} has approved ${approval.finding}, which was not found.`;
  return say('approval-unused', approval, { file, message });
};

/**
 * Lets approvals count: approved findings become notices, expired and unused approvals are findings of their own.
 * `today` is a day in UTC, as 2026-11-29; `file` is the name of the file of approvals. Of a check that is not whole, because the
 * schemas do not compose, nobody knows which approvals are unused.
 */
export const approve = (
  findings: readonly Finding[],
  { file, approvals }: { readonly file: string; readonly approvals: readonly Approval[] },
  { today, isWhole }: { readonly today: string; readonly isWhole: boolean },
): readonly Judged[] => {
  const { valid, expired } = onDay(approvals, today);
  const byId = new Map(valid.map((approval) => [approval.finding, approval]));
  const judged = findings.map((finding): Judged => {
    const approval = byId.get(findingId(finding));
    return { finding: approval ? approved(finding, approval) : finding, approval };
  });
  const used = new Set(judged.map(({ approval }) => approval));
  const unused = isWhole ? valid.filter((approval) => !used.has(approval)) : [];
  const ofApprovals = [
    ...expired.map((approval) => ofExpired(approval, file)),
    ...unused.map((approval) => ofUnused(approval, file)),
  ];
  return [...judged, ...ofApprovals.map((finding) => ({ finding, approval: undefined }))];
};
