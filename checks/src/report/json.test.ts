import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonReport } from './json.js';
import { approvedReport, failedReport, hostileReport, hugeReport, silentReport } from './testing/reports.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../docs/check-report.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

test.each([
  ['failed', failedReport],
  ['approved', approvedReport],
  ['hostile', hostileReport],
  ['huge', hugeReport],
  ['silent', silentReport],
])('a %s report is as docs/check-report.schema.json says', (_what, report) => {
  validate(JSON.parse(jsonReport(report)));
  expect(validate.errors).toBeNull();
});

test('the schema takes nothing else: what is left away or of another kind is refused', () => {
  const { version: _version, ...without } = JSON.parse(jsonReport(failedReport)) as Record<string, unknown>;
  expect(validate(without)).toBe(false);
  expect(validate({ ...without, version: 2 })).toBe(false);
  expect(validate({ ...without, version: 1, findings: [{ id: 'x' }] })).toBe(false);
});

test('what is said of a finding is what is written', async () => {
  await expect(jsonReport(failedReport)).toMatchFileSnapshot('testdata/failed.json');
  expect(JSON.parse(jsonReport(approvedReport))).toMatchObject({
    passed: true,
    counts: { error: 0, warning: 2, notice: 3, approved: 1 },
  });
});

test('no text of a schema is a command to the log that it stands in, and it is read as it was', () => {
  const text = jsonReport(hostileReport);
  expect(text).not.toContain('##[');
  expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
  const { findings } = JSON.parse(text) as { findings: { message: string }[] };
  expect(findings.map(({ message }) => message)).toContain('##[add-path]/tmp');
});
