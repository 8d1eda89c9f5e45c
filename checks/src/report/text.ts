import pc from 'picocolors';
import type { Level } from '../finding.js';
import { plainText } from './plainText.js';
import { levels, type Report, type ReportedFinding } from './report.js';
import { affectedOf, changedLevelOf, comparedOf, counted, countsOf, placeOf } from './words.js';

type Colour = 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim';
type Paint = (colour: Colour, text: string) => string;

const colourOf: Readonly<Record<Level, Colour>> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** More operations than these are counted, not named. */
const maximumNamed = 20;

const lineOf = (label: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`      ${label}: ${plainText(text)}`];

const headOf = (finding: ReportedFinding, paint: Paint): string => {
  const { coordinate, subgraph, id } = finding;
  const about = [coordinate ?? id, ...(subgraph === undefined ? [] : [`in ${subgraph}`])].join(' ');
  return `  ${paint(colourOf[finding.level], finding.level)} ${paint('bold', plainText(about))}`;
};

const affectedLines = ({ affected }: ReportedFinding): string[] => [
  ...affected.slice(0, maximumNamed).flatMap((one) => lineOf('used by', affectedOf(one))),
  ...(affected.length > maximumNamed ? lineOf('used by', `${affected.length - maximumNamed} more`) : []),
];

/** A finding in full. */
const wholeOf = (finding: ReportedFinding, paint: Paint): string[] => [
  headOf(finding, paint),
  `      ${plainText(finding.message)}`,
  ...lineOf('at', placeOf(finding)),
  ...lineOf('why', finding.why),
  ...lineOf('do', finding.advice),
  ...affectedLines(finding),
  ...lineOf('level', changedLevelOf(finding)),
  ...lineOf('owners', finding.owners.length > 0 ? finding.owners.join(', ') : undefined),
  `      ${paint('dim', `id: ${plainText(finding.id)}`)}`,
];

/** A notice is told in two lines, with a third where it would be more. */
const shortOf = (finding: ReportedFinding, paint: Paint): string[] => [
  headOf(finding, paint),
  `      ${plainText(finding.message)}`,
  ...lineOf('level', changedLevelOf(finding)),
];

const sectionOf = (level: Level, { findings }: Report, paint: Paint): string[] => {
  const those = findings.filter((finding) => finding.level === level);
  if (those.length === 0) return [];
  const lines = those.flatMap((finding) => (level === 'notice' ? shortOf : wholeOf)(finding, paint));
  return ['', paint('bold', counted(those.length, level)), ...lines];
};

/** The report for people, with colours where they are wanted. Text of schemas and operations is made harmless. */
export const textReport = (report: Report, { colour = false }: { readonly colour?: boolean } = {}): string => {
  const colours = pc.createColors(colour);
  const paint: Paint = (chosen, text) => colours[chosen](text);
  const { leftOut, passed } = report;
  const lines = [
    plainText(comparedOf(report)),
    ...levels.flatMap((level) => sectionOf(level, report, paint)),
    ...(leftOut.length > 0 ? ['', paint('bold', 'Not checked:')] : []),
    ...leftOut.map((sentence) => `  ${plainText(sentence)}`),
    '',
    `${paint(passed ? 'green' : 'red', passed ? 'Passed' : 'Failed')}: ${countsOf(report)}.`,
  ];
  return `${lines.join('\n')}\n`;
};
