import { expect, test } from 'vitest';
import { markdownReport, maximumCharacters } from './markdown.js';
import { reportOf } from './report.js';
import {
  approvedReport,
  checked,
  failedReport,
  fieldRemoved,
  hostileReport,
  hugeReport,
  nothingSaid,
  silentReport,
} from './testing/reports.js';

test('a comment says the verdict first, then a table of what wants a look, with the rest folded', async () => {
  await expect(markdownReport(failedReport)).toMatchFileSnapshot('testdata/failed.md');
});

test('an approved check passes and says by whom', () => {
  const text = markdownReport(approvedReport);
  expect(text).toMatch(/^### Schema check passed: 0 errors, 2 warnings, 3 notices, 1 of them approved\n/);
  expect(text).toContain('approved by jane until 2026-12-31: acme knows');
});

test('a check that has nothing to say is short', () => {
  expect(markdownReport(silentReport)).toBe(
    `### Schema check passed: 0 errors, 0 warnings, 0 notices\n\nCompared: the working tree against HEAD&#126;1: 3 subgraphs, 120 types, 14 operations in use.\n\n`,
  );
});

test('a large change has room in a comment of GitHub, and it is said what is left out', () => {
  const text = markdownReport(hugeReport);
  expect(text.length).toBeLessThan(maximumCharacters);
  expect(text.length).toBeGreaterThan(maximumCharacters / 2);
  expect(text).toMatch(/\n\d{4} findings are not in the table: there is no room for more here\.\n/);
  expect(text).toMatch(/\n\d{4} findings are not shown in full: there is no room for more here\.\n\n$/);
  expect(text).toContain('<summary>2000 errors</summary>');
});

test('one text of a megabyte does not take the room of the others', () => {
  const long = { ...fieldRemoved, coordinate: 'A.a', message: '<'.repeat(1_000_000), why: 'x'.repeat(1_000_000) };
  const many = Array.from({ length: 30 }, () => ({
    client: '<'.repeat(5_000),
    operation: '|',
    field: undefined,
    count: 1,
    lastDay: undefined,
  }));
  const report = reportOf(
    {
      ...checked,
      findings: [{ ...long, affected: many }, fieldRemoved],
      leftOut: ['`'.repeat(100_000)],
      after: '*'.repeat(100_000),
    },
    nothingSaid,
  );
  const text = markdownReport(report);
  expect(text.length).toBeLessThan(maximumCharacters);
  expect(text).toContain('<code>Activity.title</code>');
});

test('no text of a schema is markup, calls somebody, ends a cell or a folded part', () => {
  const text = markdownReport(hostileReport);
  const [lines, own] = [text.split('\n'), /<\/?(details|summary|code)>|<!-- -->/g];
  expect(lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length)).toEqual([
    7, 7, 7, 7, 7, 7,
  ]);
  expect(text.replace(own, ' ')).not.toMatch(/[<>`]|@\w|\]\(|!\[|^\s*::|##\[/m);
  expect(text.match(/<details>/g)).toHaveLength(2);
  expect(text.match(/<\/details>/g)).toHaveLength(2);
});
