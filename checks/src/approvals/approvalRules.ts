import type { RuleText } from '../ruleText.js';

/** What may be wrong with .tripgraph/approvals.yaml. */
export const approvalRules = {
  'approval-expired': {
    level: 'warning',
    title: 'An approval has expired',
    why: 'The day that it was given until is over, so it no longer counts and the finding has its own level again.',
    advice: 'Settle the finding, or agree on another day with who approved it; otherwise remove the approval.',
    example: `approvals:
  - finding: field-removed:Activity.title
    who: jane@example.com
    why: No partner has asked for it since spring.
    until: 2026-12-31`,
  },
  'approval-unused': {
    level: 'notice',
    title: 'An approval matches no finding',
    why: 'Its id may be misspelt; or the matter is settled, and a later one of the same id would pass unseen.',
    advice: 'Correct the id as the report writes it, or remove the approval.',
  },
} as const satisfies Record<string, RuleText>;
