import { expect, test } from 'vitest';
import type { RuleText } from '../ruleText.js';
import { alike, explain, explanationText } from './explain.js';
import { ruleOf } from './ruleOf.js';

const rules: Record<string, RuleText> = {
  'field-removed': {
    level: 'error',
    title: 'A field is gone',
    why: 'Operations that ask for it fail as a whole.',
    advice: 'Deprecate it first.',
    example: 'type Activity {\n-  title: String\n}',
  },
  'field-added': { level: 'notice', title: 'A field is new', why: 'Nobody is hurt.', advice: 'Nothing.' },
  'key-removed': { level: 'error', title: 'A key is gone', why: 'Others ask by it.', advice: 'Keep it.' },
};

test.each([
  ['field-removed', 'field-removed'],
  ['field-removed:Activity.title', 'field-removed'],
  ['key-removed:Place@places', 'key-removed'],
  ['key-removed@places', 'key-removed'],
])('%s is of the rule %s', (asked, rule) => {
  expect(ruleOf(asked)).toBe(rule);
  expect(explain(asked, rules)?.rule).toBe(rule);
});

test('an explanation says level, title, why, what to do and shows a change', () => {
  expect(explanationText({ rule: 'field-removed', explanation: rules['field-removed'] as RuleText })).toBe(
    `field-removed (error): A field is gone.

Why: Operations that ask for it fail as a whole.

What to do: Deprecate it first.

Example:
    type Activity {
    -  title: String
    }
`,
  );
});

test.each(['toString', 'constructor', 'nothing', ''])('%j is no rule', (asked) => {
  expect(explain(asked, rules)).toBeUndefined();
});

test('what is no rule is answered with those that are like it, the likest first', () => {
  expect(alike('field-removd:Activity.title', rules)).toEqual(['field-added', 'field-removed']);
  expect(alike('removed-field', rules)).toEqual(['field-removed', 'field-added', 'key-removed']);
  expect(alike('nothing', rules)).toEqual([]);
});
