import { expect, test } from 'vitest';
import { junitReport } from './junit.js';
import { junitProblems } from './testing/schemas.js';
import { approvedReport, failedReport, hostileReport, hugeReport, silentReport } from './testing/reports.js';

test.each([
  ['failed', failedReport],
  ['approved', approvedReport],
  ['hostile', hostileReport],
  ['huge', hugeReport],
  ['silent', silentReport],
])('a %s report is JUnit XML by its schema', async (_what, report) => {
  expect(await junitProblems(junitReport(report))).toEqual([]);
});

test('the schema can refuse: a failure that is no part of a test', async () => {
  const moved = junitReport(failedReport).replace('<testcase ', '<failure/><testcase ');
  expect(await junitProblems(moved)).toEqual([expect.stringContaining('failure')]);
});

test('an error is a failed test, the rest are passed ones, and what was not checked is a skipped one', async () => {
  await expect(junitReport(failedReport)).toMatchFileSnapshot('testdata/failed.junit.xml');
});

test('a check that has nothing to say is one passed test, for servers that take none for a failure', () => {
  expect(junitReport(silentReport)).toContain('<testsuite name="schema check" tests="1" failures="0"');
});
