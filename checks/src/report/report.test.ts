import { expect, test } from 'vitest';
import { reportOf } from './report.js';
import { approvedReport, checked, failedReport, fieldRemoved, nothingSaid } from './testing/reports.js';

test('errors come first, and within a level what is about one thing stands together', () => {
  const findings = [
    { ...fieldRemoved, level: 'notice' as const, coordinate: 'A.b' },
    { ...fieldRemoved, coordinate: 'B.a' },
    { ...fieldRemoved, coordinate: 'A.c' },
  ];
  const report = reportOf({ ...checked, findings }, nothingSaid);
  expect(report.findings.map(({ id }) => id)).toEqual([
    'field-removed:A.c@activities',
    'field-removed:B.a@activities',
    'field-removed:A.b@activities',
  ]);
});

test('an error fails the check; the same one approved does not, and what became of each approval is said', () => {
  expect([failedReport.passed, approvedReport.passed]).toEqual([false, true]);
  expect(approvedReport.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
    'field-argument-removed warning',
    'approval-expired warning',
    'field-removed notice',
    'field-added notice',
    'approval-unused notice',
  ]);
});

test('findings name the owners of what they are about', () => {
  expect(failedReport.findings.map(({ owners }) => owners)).toEqual([
    ['@tours/activities'],
    [],
    ['@tours/places', '@tours/content'],
  ]);
});
