import type { ReplayedReport } from './replayReport.js';

/** So many findings are told in words; --json has more. */
const shownFindings = 10;
const shownCharacters = 120;
/** What is later than this is told. */
const lateEnoughMs = 1_000;

export type SaidOf = {
  readonly report: ReplayedReport;
  /** Why queries were not asked, and how many. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly hasOther: boolean;
  readonly hasJson: boolean;
};

const short = (text: string): string => text.slice(0, shownCharacters);

const findingLines = ({
  at,
  operationName,
  variables,
  differences,
  failure,
}: ReplayedReport['findings'][number]): string[] => [
  '',
  `${operationName ?? '(no name)'} of ${at} with ${short(JSON.stringify(variables))}`,
  ...(failure === null ? [] : [`  nothing to compare, ${failure}`]),
  ...differences.map(({ path, expected, got }) => `  ${path}: ${short(got)} instead of ${short(expected)}`),
];

export const leftOutLines = (leftOut: SaidOf['leftOut']): string[] =>
  Object.entries(leftOut).flatMap(([why, count]) => (count > 0 ? [`left out: ${count} (${why})`] : []));

/** What came of a replay, in words, a line each. */
export const reportLines = ({ report, leftOut, hasOther, hasJson }: SaidOf): readonly string[] => {
  const { table, findings, findingsLeftOut, lateMs } = report;
  const more = findings.length + findingsLeftOut - shownFindings;
  return [
    table,
    ...leftOutLines(leftOut),
    ...(hasOther
      ? []
      : ['Only statuses and codes of errors were compared, with those of the log: --against compares answers.']),
    ...(lateMs > lateEnoughMs
      ? [`Queries were asked up to ${(lateMs / 1_000).toFixed(1)} s late: give a lower --speed, or more --concurrency.`]
      : []),
    ...findings.slice(0, shownFindings).flatMap(findingLines),
    ...(more > 0 ? ['', `and ${more} more${hasJson ? '' : ': --json writes them to a file'}`] : []),
  ];
};
