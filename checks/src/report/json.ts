import type { Report, ReportedFinding } from './report.js';

/** Changes whenever something that is written is no longer, or means something else; what is added does not change it. */
const jsonVersion = 1;

/** JSON on several lines. What GitHub's log would take for a command is written so that it does not. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replaceAll('##[', '#\\u0023[')}\n`;

const findingOf = (finding: ReportedFinding) => ({
  id: finding.id,
  rule: finding.rule,
  level: finding.level,
  coordinate: finding.coordinate ?? null,
  subgraph: finding.subgraph ?? null,
  place: finding.place ?? null,
  message: finding.message,
  why: finding.why,
  advice: finding.advice,
  affected: finding.affected.map(({ client, operation, field, count, lastDay }) => ({
    client,
    operation,
    field: field ?? null,
    count: count ?? null,
    lastDay: lastDay ?? null,
  })),
  changedLevel: finding.changedLevel ?? null,
  owners: finding.owners,
  approval: finding.approval
    ? { who: finding.approval.who, why: finding.approval.why, until: finding.approval.until }
    : null,
});

/** The report for programs, as docs/check-report.schema.json says. What is not known is null, nothing is left away. */
export const jsonReport = ({ before, after, passed, counts, totals, leftOut, findings }: Report): string =>
  jsonText({
    version: jsonVersion,
    passed,
    before: before ?? null,
    after,
    counts,
    totals,
    leftOut,
    findings: findings.map(findingOf),
  });
