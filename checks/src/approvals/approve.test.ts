import { expect, test } from 'vitest';
import { findingId, type Finding } from '../finding.js';
import { fieldRemoved } from '../report/testing/reports.js';
import { approve } from './approve.js';
import type { Approval } from './approval.js';

const file = '.tripgraph/approvals.yaml';
const approval: Approval = {
  finding: findingId(fieldRemoved),
  who: 'jane',
  why: 'acme knows',
  until: '2026-11-29',
  line: 7,
};

const judged = (
  findings: readonly Finding[],
  approvals: readonly Approval[],
  { today = '2026-11-29', isWhole = true } = {},
) =>
  approve(findings, { file, approvals }, { today, isWhole }).map(
    ({ finding: { rule, level, changedLevel, place } }) => ({
      rule,
      level,
      because: changedLevel?.because,
      line: place?.line,
    }),
  );

test('an approved error is a notice that says by whom, until when and why', () => {
  expect(judged([fieldRemoved], [approval])).toEqual([
    { rule: 'field-removed', level: 'notice', because: 'approved by jane until 2026-11-29: acme knows', line: 12 },
  ]);
});

test('on the day after its last an approval counts no more, and that is said where it stands', () => {
  expect(judged([fieldRemoved], [approval], { today: '2026-11-30' })).toEqual([
    { rule: 'field-removed', level: 'error', because: undefined, line: 12 },
    { rule: 'approval-expired', level: 'warning', because: undefined, line: 7 },
  ]);
});

test('an approval of something that was not found is said as unused, and approves nothing else', () => {
  expect(judged([fieldRemoved], [{ ...approval, finding: 'field-removed:Activity.titel@activities' }])).toEqual([
    { rule: 'field-removed', level: 'error', because: undefined, line: 12 },
    { rule: 'approval-unused', level: 'notice', because: undefined, line: 7 },
  ]);
});

test('where the schemas do not compose nobody knows which approvals are unused', () => {
  expect(judged([], [approval], { isWhole: false })).toEqual([]);
});

test('a finding that had another level already keeps the level of its rule in mind', () => {
  const downgraded: Finding = {
    ...fieldRemoved,
    level: 'warning',
    changedLevel: { from: 'error', because: 'nobody uses it' },
  };
  const [only] = approve([downgraded], { file, approvals: [approval] }, { today: '2026-11-29', isWhole: true });
  expect(only?.finding).toMatchObject({ level: 'notice', changedLevel: { from: 'error' } });
});

test('a notice stays what it is, and its approval is not unused', () => {
  const notice: Finding = { ...fieldRemoved, level: 'notice' };
  expect(judged([notice], [approval])).toEqual([
    { rule: 'field-removed', level: 'notice', because: undefined, line: 12 },
  ]);
});
