import { asFastRow, clocks } from './goals/others.js';
import type { OthersTook, Row, Scenario, ScenarioResult } from './scenario.js';

/** What came of one fault; `failure` says why there is no result. */
export type Finding = {
  readonly scenario: Pick<Scenario, 'id' | 'name' | 'what'>;
  readonly result: ScenarioResult | undefined;
  readonly failure?: string | undefined;
};

/** So many requests that did not need what was broken have to have been sent in all. */
const fewestUnaffected = 100_000;

const rowsOf = ({ result, failure = 'it did not run' }: Finding): readonly Row[] =>
  result?.rows ?? [{ goal: 'it runs', measured: failure, verdict: 'void' }];

const errorsOf = (findings: readonly Finding[]): Row => {
  const sums = findings.map(({ result }) => result?.unaffected ?? { requests: 0, errors: 0 });
  const requests = sums.reduce((sum, each) => sum + each.requests, 0);
  const errors = sums.reduce((sum, each) => sum + each.errors, 0);
  const verdict = errors > 0 ? 'MISSED' : requests < fewestUnaffected ? 'void' : 'met';
  const [asked, wrong] = [requests.toLocaleString('en-US'), errors.toLocaleString('en-US')];
  return { goal: 'others: 0 errors in 100,000 requests', measured: `${wrong} of ${asked}`, verdict };
};

/** So many of them at most, taken evenly from beginning to end. */
const thinned = <Item>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_none, index) => items[Math.floor((index * items.length) / most)] as Item);

/** Those of all faults, from each as many while something was broken as before: none weighs more there than here. */
const allTook = (all: readonly OthersTook[]): OthersTook => ({
  before: all.flatMap(({ before, broken }) => thinned(before, broken.length)),
  broken: all.flatMap(({ before, broken }) => thinned(broken, before.length)),
});

/** The goals over all faults: enough requests to say that there are no errors, and how long these took. */
export const sumsOf = (findings: readonly Finding[]): readonly Row[] => [
  errorsOf(findings),
  ...clocks.flatMap((clock) => {
    const all = findings.flatMap(({ result }) => result?.othersTook?.[clock] ?? []);
    if (all.length === 0) return [];
    const { goal, measured, verdict } = asFastRow(clock, allTook(all));
    return [{ goal, measured: `${measured}, in ${all.length} runs`, verdict }];
  }),
];

const layOut = (lines: ReadonlyArray<readonly string[]>): string => {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const [head = [], ...rest] = lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** The table of all faults, as Markdown. `whole`: all faults were tried, so that the sum over them is a goal, too. */
export const tableOf = (findings: readonly Finding[], whole: boolean): string => {
  const lines = findings.flatMap((finding) =>
    rowsOf(finding).map(({ goal, measured, verdict }, index) => [
      index === 0 ? `${finding.scenario.id} ${finding.scenario.name}` : '',
      goal,
      measured,
      verdict,
    ]),
  );
  const sums = sumsOf(findings).map(({ goal, measured, verdict }, index) => [
    index === 0 ? 'all' : '',
    goal,
    measured,
    whole || verdict === 'MISSED' ? verdict : '',
  ]);
  return layOut([['fault', 'goal', 'measured', ''], ...lines, ...sums]);
};

/** Whether every goal is met: none missed, none void. */
export const areMet = (findings: readonly Finding[], whole: boolean): boolean => {
  const verdicts = findings.flatMap((finding) => rowsOf(finding).map(({ verdict }) => verdict));
  const sums = sumsOf(findings).map(({ verdict }) => verdict);
  return (
    verdicts.every((verdict) => verdict === 'met') &&
    sums.every((verdict) => (whole ? verdict === 'met' : verdict !== 'MISSED'))
  );
};
