import type { Checked } from '../../checked.js';
import type { Finding } from '../../finding.js';
import { reportOf, type Report, type Said } from '../report.js';

/** A field that a partner asks for is gone. */
export const fieldRemoved: Finding = {
  rule: 'field-removed',
  level: 'error',
  coordinate: 'Activity.title',
  subgraph: 'activities',
  place: { file: 'subgraphs/activities/schema.graphql', line: 12, column: 3 },
  message: 'The field Activity.title is gone.',
  why: 'Operations that ask for it fail as a whole.',
  advice: 'Deprecate it first, and remove it when nobody asks for it.',
  affected: [
    { client: 'acme', operation: 'PlacePage', field: 'Activity.title', count: 12, lastDay: '2026-11-29' },
    { client: 'zeta', operation: 'f00d', field: undefined, count: undefined, lastDay: undefined },
  ],
  changedLevel: undefined,
};

const unusedArgument: Finding = {
  rule: 'field-argument-removed',
  level: 'warning',
  coordinate: 'Query.search(first:)',
  subgraph: undefined,
  place: undefined,
  message: 'The argument first of Query.search is gone.',
  why: 'Operations that give it fail as a whole.',
  advice: 'Tell those who may use it.',
  affected: [],
  changedLevel: { from: 'error', because: 'no operation in use gives it' },
};

const fieldAdded: Finding = {
  rule: 'field-added',
  level: 'notice',
  coordinate: 'Place.slogan',
  subgraph: 'places',
  place: { file: 'subgraphs/places/schema.graphql', line: 4, column: 3 },
  message: 'The field Place.slogan is new.',
  why: 'Nobody is hurt.',
  advice: 'Nothing is to be done.',
  affected: [],
  changedLevel: undefined,
};

export const checked: Checked = {
  findings: [fieldAdded, unusedArgument, fieldRemoved],
  before: 'HEAD~1',
  after: 'the working tree',
  leftOut: ['Plans were not compared: HEAD~1 does not compose.'],
  totals: { subgraphs: 3, types: 120, operations: 14 },
};

export const nothingSaid: Said = {
  approvals: { file: '.tripgraph/approvals.yaml', approvals: [] },
  owners: [
    { coordinate: 'Activity', subgraph: undefined, teams: ['@tours/activities'] },
    { coordinate: undefined, subgraph: 'places', teams: ['@tours/places', '@tours/content'] },
  ],
  today: '2026-11-29',
};

export const approvedByJane: Said = {
  ...nothingSaid,
  approvals: {
    file: '.tripgraph/approvals.yaml',
    approvals: [
      {
        finding: 'field-removed:Activity.title@activities',
        who: 'jane',
        why: 'acme knows',
        until: '2026-12-31',
        line: 2,
      },
      {
        finding: 'field-removed:Place.name@places',
        who: 'joe',
        why: 'typed from memory',
        until: '2026-12-31',
        line: 6,
      },
      {
        finding: 'field-argument-removed:Query.search(first:)',
        who: 'jim',
        why: 'for a day',
        until: '2026-11-28',
        line: 10,
      },
    ],
  },
};

/** What somebody may write into a schema to be read as something else. */
export const hostile = [
  '::error file=x::gotcha',
  '##[add-path]/tmp',
  '\n::warning::two lines\r\n',
  '<script>alert(1)</script> ]]> <!-- --> &amp;',
  '`code` | cell | **bold** [link](javascript:alert(1)) ![](x) @somebody #1 </details>',
  '\u0000\u0007\u001b[31mred\u001b[0m \u202eesrever \ud800 \ufffe \u{1f600}',
  '%0A%3A, line=1',
];

const hostileFindings = hostile.map((text, index): Finding => ({
  rule: 'field-removed',
  level: index % 2 === 0 ? 'error' : 'notice',
  coordinate: `Activity.${text}`,
  subgraph: text,
  place: { file: `schemas/${text}.graphql`, line: 1, column: 1 },
  message: text,
  why: text,
  advice: text,
  affected: [{ client: text, operation: text, field: text, count: 1, lastDay: '2026-11-29' }],
  changedLevel: { from: 'error', because: text },
}));

export const hostileReport: Report = reportOf(
  { ...checked, findings: hostileFindings, before: hostile.join(' '), after: hostile.join(' '), leftOut: hostile },
  { ...nothingSaid, owners: [{ coordinate: undefined, subgraph: undefined, teams: hostile }] },
);

export const failedReport: Report = reportOf(checked, nothingSaid);
export const approvedReport: Report = reportOf(checked, approvedByJane);
export const silentReport: Report = reportOf({ ...checked, findings: [], leftOut: [] }, nothingSaid);
/** As many findings as a large change has. */
export const hugeReport: Report = reportOf(
  {
    ...checked,
    findings: Array.from({ length: 2_000 }, (_, index) => ({ ...fieldRemoved, coordinate: `Activity.field${index}` })),
  },
  nothingSaid,
);
