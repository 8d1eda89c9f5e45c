import type { Report, ReportedFinding } from './report.js';
import { affectedOf, changedLevelOf, comparedOf, placeOf } from './words.js';
import { writeXml, type Xml } from './xml.js';

const detailOf = (finding: ReportedFinding): string =>
  [
    finding.message,
    placeOf(finding),
    `Why: ${finding.why}`,
    `What to do: ${finding.advice}`,
    ...finding.affected.map((affected) => `Used by ${affectedOf(affected)}`),
    changedLevelOf(finding),
    finding.owners.length > 0 ? `Owners: ${finding.owners.join(', ')}` : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n');

/** An error is a failed test; what is less is a passed one that has something to say. */
const testOf = (finding: ReportedFinding): Xml => ({
  name: 'testcase',
  attributes: { name: finding.id, classname: finding.rule, time: 0 },
  content: [
    finding.level === 'error'
      ? { name: 'failure', attributes: { type: finding.rule, message: finding.message }, content: detailOf(finding) }
      : { name: 'system-out', attributes: {}, content: `${finding.level}: ${detailOf(finding)}` },
  ],
});

const leftOutOf = (sentence: string, index: number): Xml => ({
  name: 'testcase',
  attributes: { name: `not checked ${index + 1}`, classname: 'not-checked', time: 0 },
  content: [{ name: 'skipped', attributes: {}, content: sentence }],
});

const nameOf = ({ subgraph }: ReportedFinding): string => subgraph ?? 'graph';

/** Servers take a suite without tests for one that was not run. */
const nothingFound: Xml = {
  name: 'testcase',
  attributes: { name: 'nothing to say', classname: 'schema-check', time: 0 },
  content: [],
};

const suiteOf = (name: string, tests: readonly Xml[], failures: number, skipped: number, output: string): Xml => ({
  name: 'testsuite',
  attributes: { name, tests: tests.length, failures, errors: 0, skipped, time: 0 },
  content: [...tests, { name: 'system-out', attributes: {}, content: output }],
});

/** The report as JUnit XML: a suite for each subgraph and one for the graph, a test for each finding. */
export const junitReport = (report: Report): string => {
  const { findings, leftOut, counts } = report;
  const names = [...new Set(findings.map(nameOf))].sort();
  const suites = names.map((name) => {
    const those = findings.filter((finding) => nameOf(finding) === name);
    const failures = those.filter(({ level }) => level === 'error').length;
    return suiteOf(name, those.map(testOf), failures, 0, comparedOf(report));
  });
  const others = [...(findings.length === 0 ? [nothingFound] : []), ...leftOut.map(leftOutOf)];
  const all =
    others.length > 0 ? [...suites, suiteOf('schema check', others, 0, leftOut.length, comparedOf(report))] : suites;
  const tests = findings.length + others.length;
  const attributes = { name: 'tripgraph check', tests, failures: counts.error, errors: 0, time: 0 };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml({ name: 'testsuites', attributes, content: all })}`;
};
