import { expect, test } from 'vitest';
import { excerptOf } from './excerptOf.js';

const text = `${'word '.repeat(100)}end`;

test.each([
  ['<p>What &amp; where</p>\n', 'What & where'],
  ['Two\nlines', 'Two lines'],
])('what the editors wrote is plain text on one line: %j', (excerpt, expected) => {
  expect(excerptOf(excerpt, text)).toBe(expected);
});

test.each(['', '  ', '<p></p>', '<p>word word [&hellip;]</p>\n', 'word […]'])(
  'without words of the editors it is the beginning, cut between words: %j',
  (excerpt) => {
    const made = excerptOf(excerpt, text);
    expect(made).toBe(`${'word '.repeat(59)}word…`);
    expect(made.length).toBeLessThanOrEqual(301);
  },
);

test('a short text is its own excerpt, and one word without an end is cut where it must be', () => {
  expect(excerptOf('', 'Short.\n\nVery.')).toBe('Short. Very.');
  expect(excerptOf('', '語'.repeat(400))).toBe(`${'語'.repeat(300)}…`);
});
