import { expect, test } from 'vitest';
import { approvedReport, failedReport, hostileReport, silentReport } from './testing/reports.js';
import { textReport } from './text.js';

test('a failed check says what, where, whom it hurts, what to do, and what was not checked', async () => {
  await expect(textReport(failedReport)).toMatchFileSnapshot('testdata/failed.txt');
});

test('an approved check passes and says by whom', () => {
  const text = textReport(approvedReport);
  expect(text).toContain('error by its rule, notice here: approved by jane until 2026-12-31: acme knows');
  expect(text).toMatch(/\nPassed: 0 errors, 2 warnings, 3 notices, 1 of them approved\.\n$/);
});

test('a check that has nothing to say says so', () => {
  expect(textReport(silentReport)).toBe(
    'the working tree against HEAD~1: 3 subgraphs, 120 types, 14 operations in use\n\nPassed: 0 errors, 0 warnings, 0 notices.\n',
  );
});

test('colours are there only when they are wanted, and change no letter', () => {
  const coloured = textReport(failedReport, { colour: true });
  expect(coloured).toContain('\u001b[31merror\u001b[39m');
  // eslint-disable-next-line no-control-regex -- escapes are what colours are
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(textReport(failedReport));
});

test('no text of a schema moves the cursor, begins a line of its own or is a command to the log that it stands in', () => {
  const lines = textReport(hostileReport).split('\n');
  // eslint-disable-next-line no-control-regex -- control characters are what may not be there
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]|^\s*::|##\[/);
  expect(lines.filter((line) => line.includes('two lines'))).not.toEqual([]);
});
