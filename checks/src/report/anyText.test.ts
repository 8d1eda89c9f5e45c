import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../finding.js';
import { annotations } from './annotations.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { markdownReport, maximumCharacters } from './markdown.js';
import { reportOf, type Report } from './report.js';
import { sarifReport } from './sarif.js';
import { checked, nothingSaid } from './testing/reports.js';
import { junitProblems, sarifValidator } from './testing/schemas.js';
import { textReport } from './text.js';

/** Letters, and pieces that mean something to a terminal, a log, Markdown, HTML or XML. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '::error::',
    '##[x]',
    '\n',
    '\r',
    '\u001b[2J',
    ']]>',
    '</details>',
    '`',
    '|',
    '@x',
    '%0A',
    '\ud800',
    '&#',
  ),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const maybe = fc.option(text, { nil: undefined });

const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('field-removed', 'lint-naming'),
  level: fc.constantFrom('error' as const, 'warning' as const, 'notice' as const),
  coordinate: maybe,
  subgraph: maybe,
  place: fc.option(fc.record({ file: text, line: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }) }), {
    nil: undefined,
  }),
  message: text,
  why: text,
  advice: text,
  affected: fc.array(
    fc.record({
      client: text,
      operation: text,
      field: maybe,
      count: fc.option(fc.nat(), { nil: undefined }),
      lastDay: fc.constantFrom(undefined, '2026-11-29'),
    }),
    { maxLength: 3 },
  ),
  changedLevel: fc.option(fc.record({ from: fc.constant('error' as const), because: text }), { nil: undefined }),
});

const report: fc.Arbitrary<Report> = fc
  .record({ findings: fc.array(finding, { maxLength: 5 }), leftOut: fc.array(text, { maxLength: 2 }), after: text })
  .map((more) => reportOf({ ...checked, ...more }, nothingSaid));

test('whatever a schema says, text and annotations have as many lines as findings need, and none of its own', () => {
  fc.assert(
    fc.property(report, (one) => {
      const shown = annotations(one).split('\n').slice(0, -1);
      expect(shown).toHaveLength(one.findings.length);
      for (const line of shown) expect(line).toMatch(/^::(error|warning|notice) [^\n]*::[^\n]*$/u);
      const lines = textReport(one).split('\n');
      // eslint-disable-next-line no-control-regex -- control characters are what may not be there
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}|^\s*::|##\[/u);
    }),
  );
});

test('whatever a schema says, JSON is read as it was written', () => {
  fc.assert(
    fc.property(report, (one) => {
      const read = JSON.parse(jsonReport(one)) as { findings: { message: string }[]; leftOut: string[] };
      expect(read.findings.map(({ message }) => message)).toEqual(one.findings.map(({ message }) => message));
      expect(read.leftOut).toEqual(one.leftOut);
    }),
  );
});

test('whatever a schema says, Markdown has only the elements of the report, each closed', () => {
  fc.assert(
    fc.property(report, (one) => {
      const written = markdownReport(one);
      expect(written.length).toBeLessThan(maximumCharacters);
      const elements = [...written.replaceAll('<!-- -->', '').matchAll(/<(\/?)(\w+)>?/g)];
      expect(elements.filter(([, , name = '']) => !['details', 'summary', 'code'].includes(name))).toEqual([]);
      for (const name of ['details', 'summary', 'code'])
        expect(written.split(`<${name}>`).length).toBe(written.split(`</${name}>`).length);
    }),
  );
});

test('whatever a schema says, JUnit and SARIF keep to their schemas', async () => {
  const findings = fc.sample(finding, { numRuns: 500, seed: 20261129 });
  const large = reportOf({ ...checked, findings }, nothingSaid);
  expect(await junitProblems(junitReport(large))).toEqual([]);
  const validate = sarifValidator();
  validate(JSON.parse(sarifReport(large, { version: '1.2.3' })));
  expect(validate.errors).toBeNull();
});
