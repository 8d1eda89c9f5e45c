import { plainText } from './plainText.js';
import type { Report, ReportedFinding } from './report.js';
import { affectedOf, countsOf } from './words.js';

/** GitHub shows ten of each level a step; the others would only fill the log. */
const maximumOfLevel = 10;

/** The text of a workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
const dataOf = (text: string): string => plainText(text).replaceAll('%', '%25');
const propertyOf = (text: string): string => dataOf(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotationOf = ({ level, place, id, message, why, affected }: ReportedFinding): string => {
  const properties = [
    ...(place ? [`file=${propertyOf(place.file)}`, `line=${place.line}`, `col=${place.column}`] : []),
    `title=${propertyOf(id)}`,
  ];
  const named = affected.slice(0, 3).map((one) => affectedOf(one));
  const uses = affected.length > 0 ? ` Used by ${named.join('; ')}${affected.length > 3 ? ' and others' : ''}.` : '';
  return `::${level} ${properties.join(',')}::${dataOf(`${message} ${why}${uses}`)}`;
};

/** The report as GitHub's annotations, a workflow command a line: the ten first of each level, and how many there are. */
export const annotations = (report: Report): string => {
  const { findings } = report;
  const shown = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    findings.filter((finding) => finding.level === level).slice(0, maximumOfLevel),
  );
  const hidden = findings.length - shown.length;
  const closing = hidden > 0 ? [`Schema check: ${countsOf(report)}; ${hidden} are not annotated.`] : [];
  return [...shown.map(annotationOf), ...closing].map((line) => `${line}\n`).join('');
};
