import { expect, test } from 'vitest';
import { annotations } from './annotations.js';
import { failedReport, hostileReport, hugeReport, silentReport } from './testing/reports.js';

test('each finding is annotated where it is', async () => {
  await expect(annotations(failedReport)).toMatchFileSnapshot('testdata/failed.github');
});

test('a check that has nothing to say annotates nothing', () => {
  expect(annotations(silentReport)).toBe('');
});

test('of a large change the ten first of a level are annotated, and it is said that there are more', () => {
  const lines = annotations(hugeReport).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.at(-1)).toBe('Schema check: 2000 errors, 0 warnings, 0 notices; 1990 are not annotated.');
});

test('no text of a schema ends a command, adds a property to it or begins another', () => {
  const lines = annotations(hostileReport).trimEnd().split('\n');
  expect(lines).toHaveLength(hostileReport.findings.length);
  for (const line of lines) {
    const [, properties = ''] = /^::(?:error|warning|notice) (.*?)::/.exec(line) ?? [];
    expect(properties.split(',').map((property) => property.split('=', 1)[0])).toEqual([
      'file',
      'line',
      'col',
      'title',
    ]);
    expect(line).not.toContain('##[');
  }
  expect(lines.join('\n')).toContain('%250A%253A%2C line=1');
});
