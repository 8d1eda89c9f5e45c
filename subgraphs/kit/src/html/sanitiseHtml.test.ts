import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HtmlRefused } from './readableHtml.js';
import { sanitiseHtml } from './sanitiseHtml.js';
import { attacks } from './testing/attacks.js';
import { whatABrowserSees } from './testing/whatABrowserSees.js';

const base = 'https://magazine.example/2026/05/berlin/';

const elements =
  /^(p|br|hr|h[2-6]|blockquote|pre|ul|ol|li|dl|dt|dd|strong|b|em|i|u|s|sub|sup|code|q|cite|a|img|figure|figcaption|table|caption|thead|tbody|tfoot|tr|th|td|colgroup)$/;
const attributes = [
  /^a href=(https?:\/\/|mailto:)/,
  /^a rel=nofollow noopener noreferrer$/,
  /^img src=https:\/\//,
  /^img alt=/,
  /^img (width|height)=[1-9]\d{0,3}$/,
  /^(td|th) (colspan|rowspan)=[1-9]\d{0,3}$/,
];

/** What got through that may not. */
const intruders = (html: string): readonly string[] =>
  [...whatABrowserSees(html)].filter((seen) => ![elements, ...attributes].some((allowed) => allowed.test(seen)));

test('what may be seen is told from what may not', () => {
  expect(intruders('<p><a href="https://a.example/" rel="nofollow noopener noreferrer">x</a>')).toEqual([]);
  expect(intruders('<p onclick=x><!-- y --><svg></svg>')).toEqual(['p onclick=x', 'a comment', 'foreign svg']);
});

test.each(Object.entries(attacks))('%s does not get in', (_name, attack) => {
  const clean = sanitiseHtml(`<p>before</p>${attack}<p>after</p>`, base);
  expect(intruders(clean)).toEqual([]);
  expect(sanitiseHtml(clean, base)).toBe(clean);
});

test.each(Object.entries(attacks))('%s does not take the words before it along', (_name, attack) => {
  expect(sanitiseHtml(`<p>before</p>${attack}`, base)).toMatch(/^<p>before/);
});

const vocabulary = [
  ...Object.values(attacks),
  ...['<', '>', '"', "'", '`', '/', '=', '&', ';', '<!--', '-->', ']]>', '\0', '\n', ' ', 'x', '&lt;', '&quot;'],
  ...[
    '<p>',
    '</p>',
    '<a href="',
    '<img alt="',
    '<svg>',
    '</svg>',
    '<math>',
    '<style>',
    '</style>',
    '<table>',
    '<td>',
    '</table>',
  ],
  ...[
    '<template>',
    '<noscript>',
    '<textarea>',
    '</textarea>',
    '<form>',
    '<select>',
    '<h1>',
    '<li>',
    '<b>',
    '<i>',
    '</b>',
    '</i>',
  ],
];

test('nothing gets in, however the pieces are put together', () => {
  const pieces = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((some) => some.join(''));
  fc.assert(
    fc.property(pieces, (html) => {
      const clean = sanitiseHtml(html, base);
      expect(intruders(clean)).toEqual([]);
      expect(sanitiseHtml(clean, base)).toBe(clean);
    }),
    { numRuns: 400 },
  );
});

test('what an article is made of stays', () => {
  const html =
    '<h2>There</h2><p>By <strong>rail</strong>, <em>slowly</em>.</p><ul><li>One</li></ul><blockquote>Q</blockquote>' +
    '<figure><img src="https://a.example/x.jpg" alt="A &quot;view&quot;" width="800" height="600" /><figcaption>C</figcaption></figure>' +
    '<table><tbody><tr><th colspan="2">T</th></tr></tbody></table>';
  expect(sanitiseHtml(html, base)).toBe(html);
});

test.each([
  ['<p>a<x><p>b', '<p>a</p><p>b</p><p></p>'],
  ['<h1>a<x><h1>b', '<h2>a</h2><h2>b</h2>'],
  ['<li>a<x><li>b', '<li>a</li><li>b</li>'],
])('what stood apart by an element that is left out is apart: %s', (html, clean) => {
  expect(sanitiseHtml(html, base)).toBe(clean);
  expect(sanitiseHtml(clean, base)).toBe(clean);
});

test('a page’s own heading becomes one of its parts, and what is no text leaves its words', () => {
  expect(sanitiseHtml('<h1 class="x">A</h1><div id="y"><span style="color:red">b</span></div>', base)).toBe(
    '<h2>A</h2>b',
  );
});

test('addresses become absolute, and links give nothing away', () => {
  const html = '<a href="/x" target="_blank">a</a><a href="../y?z=1&amp;w=2">b</a><a href="mailto:a@b.example">c</a>';
  const rel = 'rel="nofollow noopener noreferrer"';
  expect(sanitiseHtml(html, base)).toBe(
    `<a href="https://magazine.example/x" ${rel}>a</a><a href="https://magazine.example/2026/05/y?z=1&amp;w=2" ${rel}>b</a>` +
      `<a href="mailto:a@b.example" ${rel}>c</a>`,
  );
});

test('images are taken by https only', () => {
  const html = '<img src="http://a.example/x.jpg"><img src="//a.example/y.jpg"><img src="z.jpg" width="9e9"><img>';
  expect(sanitiseHtml(html, base)).toBe(
    '<img src="https://a.example/y.jpg" alt="" /><img src="https://magazine.example/2026/05/berlin/z.jpg" alt="" />',
  );
});

test.each([
  ['elements without an end', '<b>'.repeat(20_000)],
  ['names without an end', '<a '.repeat(20_000)],
  ['quotes without an end', '<a href="'.repeat(20_000)],
  ['comments without an end', '<!--'.repeat(20_000)],
  ['drawings in each other', '<svg>'.repeat(20_000)],
  ['tables in each other', '<table><td>'.repeat(10_000)],
  ['character references', '&#65;'.repeat(200_000)],
  ['ampersands', '&'.repeat(1_000_000)],
  ['attributes', `<p ${'x=y '.repeat(250_000)}>`],
])('as many %s as are read are got through', (_name, html) => {
  expect(sanitiseHtml(html, base).length).toBeLessThan(html.length * 5 + 1);
});

test.each([
  ['1048577 characters', 'x'.repeat(1_048_577)],
  ['more than 20000 tags', '<b>'.repeat(20_001)],
])('%s are not read', (reason, html) => {
  expect(() => sanitiseHtml(html, base)).toThrow(
    new HtmlRefused(`it has ${reason}${reason.includes('char') ? '; 1048576 are read' : ''}`),
  );
});
