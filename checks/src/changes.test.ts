import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { check } from './check.js';
import type { Checked } from './checked.js';
import { findingId, type Finding } from './finding.js';
import { formats, type Format } from './report/formats.js';
import { reportOf } from './report/report.js';
import { junitProblems, sarifValidator } from './report/testing/schemas.js';
import { rulesOf } from './rules.js';
import { defaultSettings } from './settings.js';
import { changes, type Change } from './testing/changes.js';
import { openedSide } from './testing/openedSide.js';
import { composedSide, sideOf } from './testing/sideOf.js';

// The table is testdata/changes.txt. After a change of a rule: `npx vitest run checks/src/changes.test.ts -u`, and read
// the difference, which is what the change means to those who are checked.

const today = '2026-11-29';

const schemas = Object.fromEntries(
  ['tours', 'people', 'reviewers'].map((name) => [
    name,
    readFileSync(new URL(`testdata/graph/${name}.graphql`, import.meta.url), 'utf8'),
  ]),
);
const before = openedSide(composedSide(schemas, ['tours']));

const changed = ({ in: schema, before: old, after }: Change): Record<string, string> => {
  const sdl = schemas[schema] ?? '';
  expect(sdl.split(old), `"${old}" stands once in ${schema}`).toHaveLength(2);
  return { ...schemas, [schema]: sdl.replace(old, () => after) };
};

const rules = rulesOf(defaultSettings, { maxCostOf: () => 100, lintSchema: undefined, running: undefined });

/** Checks the change with an operation of acme that is in use. */
const checkWith = (after: ReturnType<typeof openedSide>, document: string): Promise<Checked> =>
  check({
    before,
    after,
    operations: [{ client: 'acme', name: 'Op', id: undefined, document, count: 7, lastDay: '2026-11-28' }],
    hasRecords: true,
    today,
    rules,
    onProgress: () => undefined,
  });

type Row = { readonly change: Change; readonly used: readonly Finding[]; readonly unused: readonly Finding[] };

const unrelated = 'query Op { ping }';

const rowsOf = async (): Promise<Row[]> => {
  // What there is to be said of the schemas as they are is no matter of a change.
  const always = new Set((await checkWith(before, unrelated)).findings.map(findingId));
  const findingsOf = async (after: typeof before, document: string): Promise<Finding[]> =>
    (await checkWith(after, document)).findings.filter((finding) => !always.has(findingId(finding)));
  const rows: Row[] = [];
  for (const [change, sdls] of changes.map((each) => [each, changed(each)] as const)) {
    const after = openedSide(sideOf(sdls, ['tours']));
    rows.push({ change, used: await findingsOf(after, change.asks), unused: await findingsOf(after, unrelated) });
  }
  return rows;
};

const lineOf = (finding: Finding): string => {
  const from = finding.changedLevel ? ` (by itself ${finding.changedLevel.from})` : '';
  return `      ${finding.level.padEnd(8)}${findingId(finding)}${from}`;
};

const linesOf = (findings: readonly Finding[]): string[] =>
  findings.length > 0 ? findings.map(lineOf) : ['      nothing'];

const textOf = ({ change, used, unused }: Row): string =>
  [change.what, '    used', ...linesOf(used), '    unused', ...linesOf(unused), ''].join('\n');

let rows: readonly Row[] = [];
beforeAll(async () => {
  rows = await rowsOf();
}, 600_000);

test('each kind of change has the levels that the table says', async () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  await expect(rows.map(textOf).join('\n')).toMatchFileSnapshot('testdata/changes.txt');
});

const endings: Readonly<Record<Format, string>> = {
  text: 'report.txt',
  json: 'json',
  markdown: 'md',
  junit: 'junit.xml',
  sarif: 'sarif',
  github: 'github',
};

const told = ({ what }: Change, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, message: `${what}: ${finding.message}` }));

/** All findings; of those where nobody asks for what changes only those that weigh otherwise then. */
const findingsOf = ({ change, used, unused }: Row): Finding[] => {
  const known = new Set(used.map((finding) => `${finding.level} ${findingId(finding)}`));
  return told(change, [...used, ...unused.filter((finding) => !known.has(`${finding.level} ${findingId(finding)}`))]);
};

const written = (format: Format): string => {
  const totals = { subgraphs: 3, types: 30, operations: 1 };
  const findings = rows.flatMap(findingsOf);
  const checked = { findings, before: 'before', after: 'after', leftOut: [], totals };
  const approvals = { file: '.tripgraph/approvals.yaml', approvals: [] };
  const report = reportOf(checked, { approvals, owners: [], today });
  return formats[format](report, { colour: false, version: '0.0.0' });
};

test.each(Object.keys(formats) as Format[])('each of them is told in %s', async (format) => {
  await expect(written(format)).toMatchFileSnapshot(`testdata/changes.${endings[format]}`);
});

test('what is told of them keeps to the schemas of JUnit and SARIF', async () => {
  const validate = sarifValidator();
  validate(JSON.parse(written('sarif')));
  expect(validate.errors).toBeNull();
  expect(await junitProblems(written('junit'))).toEqual([]);
});
