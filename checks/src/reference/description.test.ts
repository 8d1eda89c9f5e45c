import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { description, summary } from './description.js';
import { html } from './html.js';
import { linksOf } from './links.js';

const links = linksOf(buildSchema('type Query { tour: Tour } type Tour { id: ID title: String }'));
const shown = (text: string): string => html`${description(text, links, 'Tour')}`.toString().replace(/\s*\n\s*/g, ' ');

test('paragraphs, lists and code are shown as such; code that names something leads to it', () => {
  expect(shown('First\nline.\n\n- `Query.tour`\n- two\n  lines\n\n`title` of `Tour`, `nothing`, `a.b.c`')).toBe(
    '<p>First line.</p><ul> <li><code><a href="type.Query.html#tour">Query.tour</a></code></li><li>two lines</li> </ul>' +
      '<p><code><a href="type.Tour.html#title">title</a></code> of <code><a href="type.Tour.html">Tour</a></code>, ' +
      '<code>nothing</code>, <code>a.b.c</code></p>',
  );
});

test('a summary is the first sentence, and no longer than a line', () => {
  expect(summary('Takes the places, e.g. two,\nfor a while. Then\nnot.')).toBe(
    'Takes the places, e.g. two, for a while.',
  );
  expect(summary('Costs 3.5 euro\n\nMore.')).toBe('Costs 3.5 euro');
  expect(summary('x'.repeat(500))).toHaveLength(160);
  expect(summary(null)).toBe('');
});
