import { expect, test } from 'vitest';
import type { RuleText } from '../ruleText.js';
import { sarifReport } from './sarif.js';
import { sarifValidator } from './testing/schemas.js';
import { approvedReport, failedReport, hostileReport, hugeReport, silentReport } from './testing/reports.js';

type Log = { runs: [{ results: Record<string, unknown>[]; invocations: unknown[] }] };

const validate = sarifValidator();
const version = '0.1.0';

test.each([
  ['failed', failedReport],
  ['approved', approvedReport],
  ['hostile', hostileReport],
  ['huge', hugeReport],
  ['silent', silentReport],
])('a %s report is SARIF 2.1.0 by its schema', (_what, report) => {
  validate(JSON.parse(sarifReport(report, { version })));
  expect(validate.errors).toBeNull();
});

test('the schema can refuse: a level of ours that SARIF does not have', () => {
  const log = sarifReport(failedReport, { version }).replace('"level": "note"', '"level": "notice"');
  expect(validate(JSON.parse(log))).toBe(false);
});

test('each finding is a result with a place, a name that stays and what it is about', async () => {
  const explained: Record<string, RuleText> = {
    'field-removed': {
      level: 'error',
      title: 'A field is gone',
      why: 'Operations that ask for it fail as a whole.',
      advice: 'Deprecate it first.',
    },
  };
  await expect(sarifReport(failedReport, { version, explained })).toMatchFileSnapshot('testdata/failed.sarif');
});

test('an approved finding is suppressed, and says by whom', () => {
  const [{ results }] = (JSON.parse(sarifReport(approvedReport, { version })) as Log).runs;
  expect(results.filter(({ suppressions }) => suppressions !== undefined)).toEqual([
    expect.objectContaining({
      ruleId: 'field-removed',
      level: 'note',
      suppressions: [
        { kind: 'external', status: 'accepted', justification: 'approved by jane until 2026-12-31: acme knows' },
      ],
    }),
  ]);
});
