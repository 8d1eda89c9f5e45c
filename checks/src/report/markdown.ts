import { levels, type Report, type ReportedFinding } from './report.js';
import { markdownCode, markdownText } from './markdownText.js';
import { takeWhile } from './takeWhile.js';
import { affectedOf, changedLevelOf, comparedOf, counted, countsOf, placeOf } from './words.js';

/** GitHub refuses a comment over 65,536 characters; a little is left for who puts a marker before it. */
export const maximumCharacters = 64_000;
/** The table gets this much of it, so that details have room. */
const tableCharacters = 20_000;
/** What is said of what was not checked. */
const leftOutCharacters = 4_000;
/** More operations than these are counted, not named. */
const maximumNamed = 20;

const codeList = (texts: readonly string[]): string => texts.map(markdownCode).join(' ');

const rowOf = (finding: ReportedFinding): string => {
  const { level, coordinate, id, message, affected, owners } = finding;
  const clients = [...new Set(affected.map(({ client }) => client))];
  const named =
    clients.slice(0, 3).map(markdownText).join(', ') + (clients.length > 3 ? ` and ${clients.length - 3} more` : '');
  const cells = [level, markdownCode(coordinate ?? id), markdownText(message), named, codeList(owners)];
  return `| ${cells.join(' | ')} |\n`;
};

const heading = '| | Where | What | Who uses it | Owners |\n| --- | --- | --- | --- | --- |\n';

const usesOf = ({ affected }: ReportedFinding): string[] => {
  if (affected.length === 0) return [];
  const named = affected.slice(0, maximumNamed).map((one) => `  - ${markdownText(affectedOf(one))}`);
  const more = affected.length > maximumNamed ? [`  - and ${affected.length - maximumNamed} more`] : [];
  return ['- Used by', ...named, ...more];
};

const detailOf = (finding: ReportedFinding): string => {
  const [place, changed] = [placeOf(finding), changedLevelOf(finding)];
  const lines = [
    `**${finding.level}** ${markdownCode(finding.id)}${place === undefined ? '' : ` at ${markdownCode(place)}`}`,
    '',
    `- ${markdownText(finding.message)}`,
    `- Why: ${markdownText(finding.why)}`,
    `- What to do: ${markdownText(finding.advice)}`,
    ...(changed === undefined ? [] : [`- Level: ${markdownText(changed)}`]),
    ...(finding.owners.length > 0 ? [`- Owners: ${codeList(finding.owners)}`] : []),
    ...usesOf(finding),
  ];
  return `${lines.join('\n')}\n\n`;
};

const folded = (summary: string, content: string): string =>
  content === '' ? '' : `<details><summary>${summary}</summary>\n\n${content}</details>\n\n`;

const verdictOf = (report: Report): string => {
  const verdict = report.passed ? 'passed' : 'failed';
  return `### Schema check ${verdict}: ${countsOf(report)}\n\nCompared: ${markdownText(comparedOf(report))}.\n\n`;
};

const leftOutOf = ({ leftOut }: Report): string => {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map((sentence) => `- ${markdownText(sentence)}\n`);
  const { taken, left } = takeWhile(lines, leftOutCharacters);
  return `**Not checked:**\n\n${taken.join('')}${left > 0 ? `- and ${counted(left, 'thing')} more\n` : ''}\n`;
};

const cutOf = (left: number, what: string): string =>
  left > 0
    ? `${counted(left, 'finding')} ${left === 1 ? 'is' : 'are'} not ${what}: there is no room for more here.\n\n`
    : '';

/** The report for a comment on a pull request: the verdict, a table, details folded. At most `maximumCharacters`; it says what it leaves out. */
export const markdownReport = (report: Report): string => {
  const { findings } = report;
  const wanted = findings.filter(({ level }) => level !== 'notice');
  const rows = takeWhile(wanted.map(rowOf), tableCharacters);
  const table = rows.taken.length > 0 ? `${heading}${rows.taken.join('')}\n` : '';
  const opening = verdictOf(report) + table + cutOf(rows.left, 'in the table') + leftOutOf(report);
  const room = maximumCharacters - opening.length - 1_000;
  const details = takeWhile(findings.map(detailOf), room);
  const sections = levels.map((level) => {
    const shown = findings
      .slice(0, details.taken.length)
      .flatMap((finding, index) => (finding.level === level ? [index] : []));
    const content = shown.map((index) => details.taken[index] ?? '').join('');
    return folded(counted(report.counts[level], level), content);
  });
  return opening + sections.join('') + cutOf(details.left, 'shown in full');
};
